package jp.musubi.command.matching;

import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchState;
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
@Follows(value = RematchState.class, part = Follows.Part.BEGINNING)
public record RematchJob(boolean known) {

    @EntityCreator
    static RematchJob absent() {
        return new RematchJob(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RematchId job, MessageTypeResolver types) {
        return Reads.by("rematch", job.value(), types, RematchState.WAY.beginnings());
    }

    @EventSourcingHandler
    RematchJob on(RematchRequested event) {
        return new RematchJob(true);
    }
}
