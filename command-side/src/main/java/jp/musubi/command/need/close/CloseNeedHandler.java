package jp.musubi.command.need.close;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedState;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CloseNeedHandler {

    @CommandHandler
    void handle(
            CloseNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedCase need,
            EventAppender out) {
        out.append(decide(command, actor, need));
    }

    static List<Event> decide(CloseNeed command, ActorRoles actor, NeedCase need) {
        NeedAccess.requireManaged(need, actor);
        Refuse.ifAny(violations(command));
        if (isOver(need) && command.reason() == NeedCloseReason.EXPIRED) {
            throw Refuse.conflict(Codes.NEED_CLOSED);
        }
        return List.of(new NeedClosed(command.needId(), command.reason(), command.note()));
    }

    /** What a date, the owner, or the rule of the cluster has ended already, no date ends again. */
    private static boolean isOver(NeedCase need) {
        return need.state() == NeedState.EXPIRED
                || need.state() == NeedState.CONSENT_WITHDRAWN
                || need.state() == NeedState.UNCONFIRMED;
    }

    private static List<Violation> violations(CloseNeed command) {
        Checks checks = new Checks().required("reason", command.reason()).text("note", command.note(), TextLimits.LONG);
        if (command.reason() == NeedCloseReason.CONSENT_ENDED || command.reason() == NeedCloseReason.UNCONFIRMED) {
            checks.add("reason", Codes.CLOSED_BY_DATE);
        }
        return checks.found();
    }
}
