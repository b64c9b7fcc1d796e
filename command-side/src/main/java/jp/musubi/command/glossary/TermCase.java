package jp.musubi.command.glossary;

import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One group of the glossary.
 *
 * @param state where it stands; null when there is no such group
 * @param revision of the content, 0 when there is no such group
 * @param content null when there is no such group
 * @param source where it was taken from, or null
 */
@EventSourcedEntity
@Follows(TermState.class)
public record TermCase(
        @Nullable TermState state,
        int revision,
        @Nullable TermContent content,
        @Nullable String source) {

    @EntityCreator
    static TermCase unknown() {
        return new TermCase(null, 0, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TermId term, MessageTypeResolver types) {
        return Reads.by("term", term.value(), types, TermState.WAY.events());
    }

    @EventSourcingHandler
    TermCase on(GlossaryTermDefined event) {
        return new TermCase(TermState.WAY.after(state, event), event.revision(), event.content(), event.source());
    }

    @EventSourcingHandler
    TermCase on(GlossaryTermRetired event) {
        return new TermCase(TermState.WAY.after(state, event), revision, content, source);
    }

    /** Whether what it says counts. */
    public boolean inForce() {
        return state != null && state.stands();
    }

    /** Whether it may meet that event. */
    public boolean allows(Class<? extends GlossaryEvent> event) {
        return TermState.WAY.allows(state, event);
    }

    /** Whether there is, or has been, such a group. */
    public boolean exists() {
        return state != null;
    }
}
