package jp.musubi.command.glossary.importterms;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Which of some groups have ever been defined. */
@EventSourcedEntity
@Follows(value = TermState.class, part = Follows.Part.BEGINNING)
final class KnownTerms {
    private final Set<TermId> terms = new HashSet<>();

    @EntityCreator
    static KnownTerms none() {
        return new KnownTerms();
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TermIds ids, MessageTypeResolver types) {
        List<EventCriteria> each = ids.terms().stream()
                .map(term -> Reads.by("term", term.value(), types, TermState.WAY.beginnings()))
                .toList();
        return EventCriteria.either(each);
    }

    @EventSourcingHandler
    void on(GlossaryTermDefined event) {
        terms.add(event.termId());
    }

    boolean has(TermId term) {
        return terms.contains(term);
    }
}
