package jp.musubi.command.matching;

import java.util.Optional;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * The job that is open: there is never more than one, because a later request does all that an earlier one would have
 * done. Sources the events of every job, so that of two requests at the same moment the second replaces the first.
 *
 * @param open the job that is neither done nor replaced; null when there is none
 * @param state where that job stands; null when there is none
 */
@EventSourcedEntity
@Follows(RematchState.class)
public record RematchJobs(
        @Nullable RematchId open, @Nullable RematchState state) {

    @EntityCreator
    public static RematchJobs none() {
        return new RematchJobs(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return Reads.all(types, RematchState.WAY.events());
    }

    @EventSourcingHandler
    RematchJobs on(RematchRequested event) {
        return new RematchJobs(event.rematchId(), RematchState.WAY.after(null, event));
    }

    @EventSourcingHandler
    RematchJobs on(RematchPaused event) {
        return after(event);
    }

    @EventSourcingHandler
    RematchJobs on(RematchResumed event) {
        return after(event);
    }

    @EventSourcingHandler
    RematchJobs on(RematchCompleted event) {
        return after(event);
    }

    private RematchJobs after(RematchEvent event) {
        if (!isOpen(event.rematchId())) {
            return this;
        }
        RematchState next = RematchState.WAY.after(state, event);
        return next != null && next.underway() ? new RematchJobs(open, next) : none();
    }

    /** Whether it is this job that is open. */
    public boolean isOpen(RematchId job) {
        return job.equals(open);
    }

    /** Whether the open job may meet that event. */
    public boolean allows(Class<? extends RematchEvent> event) {
        return RematchState.WAY.allows(state, event);
    }

    /** The job that is open. */
    public Optional<RematchId> current() {
        return Optional.ofNullable(open);
    }
}
