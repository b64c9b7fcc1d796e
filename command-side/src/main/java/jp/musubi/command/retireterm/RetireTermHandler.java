package jp.musubi.command.retireterm;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.command.term.GlossaryAccess;
import jp.musubi.command.term.TermCase;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.GlossaryTermRetired;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RetireTermHandler {

    @CommandHandler
    void handle(
            RetireTerm command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "termId") TermCase term,
            EventAppender out) {
        out.append(decide(command, actor, term));
    }

    static List<Event> decide(RetireTerm command, ActorRoles actor, TermCase term) {
        GlossaryAccess.requireEditor(actor);
        if (!term.exists()) {
            throw Refuse.unknown();
        }
        if (!term.allows(GlossaryTermRetired.class)) {
            throw Refuse.conflict(Codes.TERM_RETIRED);
        }
        Refuse.ifAny(
                new Checks().text("reason", command.reason(), TextLimits.REASON).found());
        return List.of(new GlossaryTermRetired(command.termId(), command.reason()));
    }
}
