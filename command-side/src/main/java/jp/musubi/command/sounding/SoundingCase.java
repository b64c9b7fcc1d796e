package jp.musubi.command.sounding;

import java.time.LocalDate;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.language.sounding.SoundingState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Whether one seed or need may be approached.
 *
 * @param state null before anything was said: it may
 * @param pause what was said last, while it holds; null otherwise
 */
@EventSourcedEntity
@Follows(SoundingState.class)
public record SoundingCase(
        @Nullable SoundingState state, @Nullable SoundingPaused pause) {

    @EntityCreator
    static SoundingCase unsaid() {
        return new SoundingCase(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef record, MessageTypeResolver types) {
        return Reads.by(record.type().code(), record.id(), types, SoundingState.WAY.events());
    }

    @EventSourcingHandler
    SoundingCase on(SoundingPaused event) {
        return new SoundingCase(SoundingState.WAY.after(state, event), event);
    }

    @EventSourcingHandler
    SoundingCase on(SoundingOpened event) {
        return new SoundingCase(SoundingState.WAY.after(state, event), null);
    }

    /** Whether it may be approached on that day: a pause that has passed is none, though nothing has ended it yet. */
    public boolean accepts(LocalDate today) {
        return pause == null || over(today);
    }

    /** Whether there is a pause whose last day has passed. */
    public boolean over(LocalDate today) {
        LocalDate until = pause == null ? null : pause.until();
        return until != null && until.isBefore(today);
    }
}
