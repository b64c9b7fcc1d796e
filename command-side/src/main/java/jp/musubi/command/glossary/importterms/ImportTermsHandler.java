package jp.musubi.command.glossary.importterms;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.musubi.command.glossary.GlossaryAccess;
import jp.musubi.command.glossary.TermRules;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Event;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ImportTermsHandler {
    private static final int FIRST_REVISION = 1;

    @CommandHandler
    void handle(
            ImportTerms command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        requireAllowed(command, actor);
        Set<TermId> ids = command.terms().stream().map(ImportTerms.NewTerm::id).collect(Collectors.toSet());
        out.append(decide(command, Models.load(context, KnownTerms.class, new TermIds(ids))::has));
    }

    static void requireAllowed(ImportTerms command, ActorRoles actor) {
        // The system itself stores the starter glossary.
        if (!SystemActors.MUSUBI.equals(command.actor())) {
            GlossaryAccess.requireEditor(actor);
        }
        Checks checks = new Checks().requiredText("source", command.source(), TextLimits.SHORT);
        if (command.terms().isEmpty()) {
            checks.add("terms", FieldCodes.REQUIRED);
        }
        if (command.terms().size() > ImportTerms.MOST) {
            checks.add("terms", Codes.TOO_MANY_TERMS, ImportTerms.MOST);
        }
        Refuse.ifAny(checks.found());
        for (int i = 0; i < command.terms().size(); i++) {
            Refuse.ifAny(violations(i, command.terms().get(i)));
        }
    }

    private static List<Violation> violations(int number, ImportTerms.NewTerm term) {
        String prefix = "terms." + number;
        return TermRules.check(term.content()).stream()
                .map(each -> new Violation(
                        each.field() == null ? prefix : prefix + "." + each.field(), each.code(), each.arguments()))
                .toList();
    }

    static List<Event> decide(ImportTerms command, Predicate<TermId> known) {
        return command.terms().stream()
                .filter(term -> !known.test(term.id()))
                .<Event>map(
                        term -> new GlossaryTermDefined(term.id(), FIRST_REVISION, term.content(), command.source()))
                .toList();
    }
}
