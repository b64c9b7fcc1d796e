package jp.musubi.command.glossary.define;

import java.util.List;
import jp.musubi.command.glossary.GlossaryAccess;
import jp.musubi.command.glossary.TermCase;
import jp.musubi.command.glossary.TermRules;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.kit.Event;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class DefineTermHandler {

    @CommandHandler
    void handle(
            DefineTerm command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "termId") TermCase term,
            EventAppender out) {
        out.append(decide(command, actor, term));
    }

    /** No event when nothing changed: saving without a change is no mistake of the user's, and no fact either. */
    static List<Event> decide(DefineTerm command, ActorRoles actor, TermCase term) {
        GlossaryAccess.requireEditor(actor);
        if (command.basedOn() == 0 && term.exists()) {
            throw Refuse.duplicateId();
        }
        if (command.basedOn() != 0 && !term.exists()) {
            throw Refuse.unknown();
        }
        if (command.basedOn() != term.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, term.revision());
        }
        Refuse.ifAny(TermRules.check(command.content()));
        TermContent content = Checks.there(command.content());
        if (term.inForce() && content.equals(term.content())) {
            return List.of();
        }
        return List.of(new GlossaryTermDefined(command.termId(), term.revision() + 1, content, term.source()));
    }
}
