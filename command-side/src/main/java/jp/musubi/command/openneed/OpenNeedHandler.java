package jp.musubi.command.openneed;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedState;
import jp.musubi.command.need.NeedStatus;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.NeedRules;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.value.Disclosure;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class OpenNeedHandler {

    @CommandHandler
    void handle(
            OpenNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedState need,
            EventAppender out) {
        out.append(decide(command, actor, need));
    }

    static List<Event> decide(OpenNeed command, ActorRoles actor, NeedState need) {
        NeedAccess.requireManaged(need, actor);
        Disclosure range = command.disclosure() == null ? need.disclosure() : command.disclosure();
        if (need.status() == NeedStatus.OPEN && range == need.disclosure()) {
            throw Refuse.conflict(Codes.ALREADY_OPEN, range.code());
        }
        Refuse.ifAny(NeedRules.disclosure(need.content(), range));
        return List.of(new NeedOpened(command.needId(), range));
    }
}
