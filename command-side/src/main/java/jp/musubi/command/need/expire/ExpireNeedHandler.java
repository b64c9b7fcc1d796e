package jp.musubi.command.need.expire;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ExpireNeedHandler {
    private final Today today;

    ExpireNeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            ExpireNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedCase need,
            EventAppender out) {
        out.append(decide(command, actor, need, today.day()));
    }

    static List<Event> decide(ExpireNeed command, ActorRoles actor, NeedCase need, LocalDate today) {
        boolean automation = actor.has(Role.AUTOMATION);
        if (!automation) {
            NeedAccess.requireManaged(need, actor);
        }
        boolean stands = need.open() || need.state() == NeedState.DRAFT && !automation;
        return stands && need.said().validity().endedBefore(today)
                ? List.of(new NeedClosed(command.needId(), DateRules.ending(need.said()), null))
                : List.of();
    }
}
