package jp.musubi.command.glossary.retire;

import java.util.List;
import jp.musubi.command.glossary.GlossaryAccess;
import jp.musubi.command.glossary.TermCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.kit.Event;
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
