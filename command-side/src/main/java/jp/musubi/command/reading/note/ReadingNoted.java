package jp.musubi.command.reading.note;

import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether a reading has been noted. */
@EventSourcedEntity
record ReadingNoted(boolean noted) {
    @EntityCreator
    static ReadingNoted no() {
        return new ReadingNoted(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(ReadingId id, MessageTypeResolver types) {
        return EventCriteria.havingTags("reading", id.value()).andBeingOneOfTypes(types, LimitedPartRead.class);
    }

    @EventSourcingHandler
    ReadingNoted on(LimitedPartRead event) {
        return new ReadingNoted(true);
    }
}
