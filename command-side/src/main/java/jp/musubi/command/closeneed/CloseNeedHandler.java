package jp.musubi.command.closeneed;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedState;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.NeedClosed;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class CloseNeedHandler {

    @CommandHandler
    void handle(
            CloseNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedState need,
            EventAppender out) {
        out.append(decide(command, actor, need));
    }

    static List<Event> decide(CloseNeed command, ActorRoles actor, NeedState need) {
        NeedAccess.requireManaged(need, actor);
        Refuse.ifAny(new Checks()
                .required("reason", command.reason())
                .text("note", command.note(), TextLimits.LONG)
                .found());
        return List.of(new NeedClosed(command.needId(), command.reason(), command.note()));
    }
}
