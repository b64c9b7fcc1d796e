package jp.musubi.command.rematch;

import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.RematchCompleted;
import jp.musubi.language.event.RematchPaused;
import jp.musubi.language.event.RematchRequested;
import jp.musubi.language.event.RematchResumed;
import jp.musubi.language.id.RematchId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Whether a job with that id was ever requested.
 *
 * @param known false for an id that nobody has used
 */
@EventSourcedEntity
@Ignores({RematchCompleted.class, RematchPaused.class, RematchResumed.class})
public record RematchJob(boolean known) {

    @EntityCreator
    static RematchJob absent() {
        return new RematchJob(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RematchId job, MessageTypeResolver types) {
        return EventCriteria.havingTags("rematch", job.value()).andBeingOneOfTypes(types, RematchRequested.class);
    }

    @EventSourcingHandler
    RematchJob on(RematchRequested event) {
        return new RematchJob(true);
    }
}
