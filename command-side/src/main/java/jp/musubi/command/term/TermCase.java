package jp.musubi.command.term;

import jp.musubi.language.event.GlossaryTermDefined;
import jp.musubi.language.event.GlossaryTermRetired;
import jp.musubi.language.event.TermContent;
import jp.musubi.language.id.TermId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One group of the glossary.
 *
 * @param revision of the content, 0 when there is no such group
 * @param inForce false also once retired
 * @param content null when there is no such group
 * @param source where it was taken from, or null
 */
@EventSourcedEntity
public record TermCase(int revision, boolean inForce, TermContent content, String source) {

    @EntityCreator
    static TermCase unknown() {
        return new TermCase(0, false, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TermId term, MessageTypeResolver types) {
        return EventCriteria.havingTags("term", term.value())
                .andBeingOneOfTypes(types, GlossaryTermDefined.class, GlossaryTermRetired.class);
    }

    @EventSourcingHandler
    TermCase on(GlossaryTermDefined event) {
        return new TermCase(event.revision(), true, event.content(), event.source());
    }

    @EventSourcingHandler
    TermCase on(GlossaryTermRetired event) {
        return new TermCase(revision, false, content, source);
    }

    /** Whether there is, or has been, such a group. */
    public boolean exists() {
        return revision > 0;
    }
}
