package jp.musubi.command.record;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who has a record, beside its owner. Part of the model of each kind of record that somebody can have.
 *
 * @param house the organization it belongs to, or null
 * @param coordinated whether coordinators of that house look after it
 * @param sharedWith other houses whose coordinators see it
 * @param coordinator who is in charge, or null
 * @param by how that came to be, or how it came to be that nobody is; null when it never was said
 */
public record Custody(
        @Nullable OrganizationId house,
        boolean coordinated,
        Set<OrganizationId> sharedWith,
        @Nullable PersonId coordinator,
        @Nullable AssignedBy by) {
    /** Nobody's yet. */
    public static final Custody NOBODYS = new Custody(null, false, Set.of(), null, null);

    /** What a model asks the log for to know it, and whose the record is. */
    public static final Set<Class<? extends Event>> EVENTS =
            Set.of(HouseAssigned.class, SharedWithHouse.class, ChargeAssigned.class, OwnerChanged.class);

    /** After an event. */
    public Custody on(HouseAssigned event) {
        return new Custody(event.organization(), event.coordinated(), sharedWith, coordinator, by);
    }

    /** After an event. */
    public Custody on(ChargeAssigned event) {
        return new Custody(house, coordinated, sharedWith, event.coordinator(), event.by());
    }

    /** After an event. */
    public Custody on(SharedWithHouse event) {
        Set<OrganizationId> others = new HashSet<>(sharedWith);
        if (event.shared()) {
            others.add(event.organization());
        } else {
            others.remove(event.organization());
        }
        return new Custody(house, coordinated, Set.copyOf(others), coordinator, by);
    }

    /** Whether the actor, as a coordinator, sees the record and does with it what coordinators do. */
    public boolean coordinatedBy(ActorRoles actor) {
        return decidedBy(actor) || actor.houses(Role.COORDINATOR).stream().anyMatch(sharedWith::contains);
    }

    /** Whether the actor, as a coordinator, says who has the record: those with whom it is only shared do not. */
    public boolean decidedBy(ActorRoles actor) {
        return actor.has(Role.COORDINATOR)
                && (actor.seesAcross() || open() || inChargeOf(actor) || actor.actsFor(Role.COORDINATOR, house));
    }

    /** Whether it waits for any coordinator. */
    private boolean open() {
        return house == null || !coordinated && coordinator == null;
    }

    /** Whether that person is in charge, and may act. */
    public boolean inChargeOf(ActorRoles actor) {
        return actor.is(coordinator);
    }
}
