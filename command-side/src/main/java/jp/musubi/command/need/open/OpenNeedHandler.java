package jp.musubi.command.need.open;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.confirmation.Demand;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.need.NeedRules;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.record.Disclosure;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class OpenNeedHandler {
    private final Today today;

    OpenNeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            OpenNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedCase need,
            ProcessingContext context,
            EventAppender out) {
        Demand demand = Demand.of(command.needId().ref(), context);
        out.append(decide(command, actor, need, demand, today.day()));
    }

    static List<Event> decide(OpenNeed command, ActorRoles actor, NeedCase need, Demand demand, LocalDate today) {
        NeedAccess.requireManaged(need, actor);
        Disclosure range = Checks.there(command.disclosure() == null ? need.disclosure() : command.disclosure());
        if (need.open() && range == need.disclosure()) {
            throw Refuse.conflict(Codes.ALREADY_OPEN, range.code());
        }
        demand.requireConfirmed(actor, need.owner(), need.sharedRevision());
        List<Violation> violations = new ArrayList<>(NeedAccess.consentWithdrawn(need));
        violations.addAll(NeedRules.disclosure(need.said(), range));
        Refuse.ifAny(violations, DateRules.open(need.content(), today));
        return List.of(new NeedOpened(command.needId(), range));
    }
}
