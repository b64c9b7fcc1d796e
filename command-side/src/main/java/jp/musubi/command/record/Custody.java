package jp.musubi.command.record;

import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who has a record, beside its owner. Part of the model of each kind of record that somebody can have.
 *
 * @param house the organization it belongs to, or null
 * @param coordinator who is in charge, or null
 * @param by how that came to be, or how it came to be that nobody is; null when it never was said
 */
public record Custody(
        @Nullable OrganizationId house,
        @Nullable PersonId coordinator,
        @Nullable AssignedBy by) {
    /** Nobody's yet. */
    public static final Custody NOBODYS = new Custody(null, null, null);

    /** What a model asks the log for to know it, and whose the record is. */
    public static final Set<Class<? extends Event>> EVENTS =
            Set.of(HouseAssigned.class, ChargeAssigned.class, OwnerChanged.class);

    /** After an event. */
    public Custody on(HouseAssigned event) {
        return new Custody(event.organization(), coordinator, by);
    }

    /** After an event. */
    public Custody on(ChargeAssigned event) {
        return new Custody(house, event.coordinator(), event.by());
    }

    /** Whether that person is in charge, and may act. */
    public boolean inChargeOf(ActorRoles actor) {
        return actor.is(coordinator);
    }
}
