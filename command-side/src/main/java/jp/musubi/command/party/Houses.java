package jp.musubi.command.party;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/** To which house a record belongs from its registration on: it follows from for whom the actor acts. */
public final class Houses {
    private Houses() {}

    /** Makes the models known that are loaded here. */
    public static Slice models(Slice slice) {
        return slice.model(OrganizationId.class, OrganizationState.class);
    }

    /**
     * The one chosen, or the one for which the actor acts in that role; of several the one where they work. Null when that
     * says nothing: then the record belongs to none.
     *
     * @throws jp.musubi.command.kit.refusal.RefusedException when the actor does not act for the one chosen
     */
    public static @Nullable OrganizationId of(ActorRoles actor, Role as, @Nullable OrganizationId chosen) {
        Set<OrganizationId> houses = actor.houses(as);
        if (chosen != null && !houses.contains(chosen)) {
            throw Refuse.invalid("house", Codes.NOT_YOUR_HOUSE);
        }
        if (chosen != null || houses.isEmpty()) {
            return chosen;
        }
        return houses.size() == 1
                ? houses.iterator().next()
                : actor.belongs().stream().filter(houses::contains).findFirst().orElse(null);
    }

    /** The events of a registration, and that the record belongs to that house, if one is given and is known. */
    public static List<Event> with(
            List<Event> events, RecordRef record, @Nullable OrganizationId house, ProcessingContext context) {
        OrganizationState known = house == null ? null : Models.load(context, OrganizationState.class, house);
        return known == null || !known.registered()
                ? events
                : Stream.concat(events.stream(), Stream.of(assigned(record, known)))
                        .toList();
    }

    /** That the record belongs to that organization from now on. */
    public static HouseAssigned assigned(RecordRef record, OrganizationState house) {
        OrganizationKind kind = house.said().kind();
        return new HouseAssigned(record, house.id(), kind == null || kind.hasCoordinators());
    }
}
