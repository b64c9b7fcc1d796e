package jp.musubi.command.rematch;

import java.util.Optional;
import jp.musubi.command.actor.TheCluster;
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
 * The job that is open: there is never more than one, because a later request does all that an earlier one would have
 * done. Sources the events of every job, so that of two requests at the same moment the second replaces the first.
 *
 * @param open the job that is neither done nor replaced; null when there is none
 * @param paused whether that job rests
 */
@EventSourcedEntity
public record RematchJobs(RematchId open, boolean paused) {

    @EntityCreator
    public static RematchJobs none() {
        return new RematchJobs(null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(
                        types,
                        RematchRequested.class,
                        RematchPaused.class,
                        RematchResumed.class,
                        RematchCompleted.class);
    }

    @EventSourcingHandler
    RematchJobs on(RematchRequested event) {
        return new RematchJobs(event.rematchId(), false);
    }

    @EventSourcingHandler
    RematchJobs on(RematchPaused event) {
        return isOpen(event.rematchId()) ? new RematchJobs(open, true) : this;
    }

    @EventSourcingHandler
    RematchJobs on(RematchResumed event) {
        return isOpen(event.rematchId()) ? new RematchJobs(open, false) : this;
    }

    @EventSourcingHandler
    RematchJobs on(RematchCompleted event) {
        return isOpen(event.rematchId()) ? none() : this;
    }

    /** Whether it is this job that is open. */
    public boolean isOpen(RematchId job) {
        return job.equals(open);
    }

    /** The job that is open. */
    public Optional<RematchId> current() {
        return Optional.ofNullable(open);
    }
}
