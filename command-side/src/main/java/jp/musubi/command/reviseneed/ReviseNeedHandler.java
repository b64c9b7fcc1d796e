package jp.musubi.command.reviseneed;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedState;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.NeedRules;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.NeedRevised;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReviseNeedHandler {

    @CommandHandler
    void handle(
            ReviseNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedState need,
            EventAppender out) {
        out.append(decide(command, actor, need));
    }

    /** No event when nothing changed: saving without a change is no mistake of the user's, and no fact either. */
    static List<Event> decide(ReviseNeed command, ActorRoles actor, NeedState need) {
        NeedAccess.requireManaged(need, actor);
        if (command.basedOn() != need.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, need.revision());
        }
        NeedContent next = command.content();
        Refuse.ifAny(NeedRules.check(next));
        NeedAccess.requireConsentKept(need, next, actor);
        // In-force range and content's range differ when the opening said another one; the revision then decides it.
        if (next.equals(need.content()) && next.disclosure() == need.disclosure()) {
            return List.of();
        }
        boolean substantive = next.substantiallyDiffers(need.content());
        return List.of(new NeedRevised(command.needId(), need.revision() + 1, substantive, next));
    }
}
