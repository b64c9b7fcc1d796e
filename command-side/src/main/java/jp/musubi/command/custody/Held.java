package jp.musubi.command.custody;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.record.Custody;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;

/**
 * A seed or a need, as decisions about who has it look at it.
 *
 * @param visible whether the actor may know that it exists
 * @param erased whether its texts are gone
 * @param owner whose it is, or null
 * @param custody who has it beside the owner
 * @param coordinated whether the actor does with it what coordinators do
 */
public record Held(
        RecordRef record,
        boolean visible,
        boolean erased,
        @Nullable PersonId owner,
        Custody custody,
        boolean coordinated) {

    /** Makes the models known that are loaded here. */
    public static Slice register(Slice slice) {
        return slice.model(PersonId.class, ActorRoles.class)
                .model(SeedId.class, SeedCase.class)
                .model(NeedId.class, NeedCase.class);
    }

    /** The record, for this actor. @throws IllegalArgumentException when nobody can have such a record */
    public static Held of(RecordRef record, ActorRoles actor, ProcessingContext context) {
        return switch (record.type()) {
            case SEED -> {
                SeedCase seed = Models.load(context, SeedCase.class, new SeedId(record.id()));
                yield new Held(
                        record,
                        seed.visibleTo(actor),
                        seed.erased(),
                        seed.owner(),
                        seed.custody(),
                        seed.custody().coordinatedBy(actor));
            }
            case NEED -> {
                NeedCase need = Models.load(context, NeedCase.class, new NeedId(record.id()));
                yield new Held(
                        record,
                        need.visibleTo(actor),
                        need.erased(),
                        need.owner(),
                        need.custody(),
                        need.custody().coordinatedBy(actor));
            }
            default -> throw new IllegalArgumentException("nobody has " + record);
        };
    }

    /**
     * Refuses unless the actor is a coordinator of the record. Who may not even see it is told that it does not
     * exist. Where the record stands does not matter: also of one that has ended somebody may be asked.
     */
    public void requireCoordinator() {
        if (!visible) {
            throw Refuse.unknown();
        }
        if (!coordinated) {
            throw Refuse.forbidden();
        }
        if (erased) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
    }

    /** As {@link #requireCoordinator}, and not only one with whom the record is shared. */
    public void requireDecider(ActorRoles actor) {
        requireCoordinator();
        if (!custody.decidedBy(actor)) {
            throw Refuse.forbidden();
        }
    }
}
