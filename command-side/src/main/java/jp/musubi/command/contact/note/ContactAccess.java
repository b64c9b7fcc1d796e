package jp.musubi.command.contact.note;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.pairing.Sight;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Who may note a contact on what: coordinators on anything, intermediaries on the needs that they brought. */
final class ContactAccess {
    private ContactAccess() {}

    static void requireRole(ActorRoles actor) {
        if (!actor.hasAny(Role.COORDINATOR, Role.INTERMEDIARY)) {
            throw Refuse.forbidden();
        }
    }

    static void requireAllowed(RecordRef about, ActorRoles actor, ProcessingContext context) {
        if (actor.has(Role.COORDINATOR) && Sight.sees(List.of(about), actor, context)) {
            return;
        }
        switch (about.type()) {
            case NEED -> {
                NeedCase need = Models.load(context, NeedCase.class, new NeedId(about.id()));
                if (!need.introducedBy(actor)) {
                    throw no(need.visibleTo(actor));
                }
            }
            case SEED -> {
                SeedCase seed = Models.load(context, SeedCase.class, new SeedId(about.id()));
                throw no(seed.visibleTo(actor));
            }
            case ORGANIZATION -> throw Refuse.forbidden();
            default -> throw no(false);
        }
    }

    private static RefusedException no(boolean visible) {
        return visible ? Refuse.forbidden() : Refuse.unknown("about");
    }
}
