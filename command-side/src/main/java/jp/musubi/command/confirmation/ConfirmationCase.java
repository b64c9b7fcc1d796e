package jp.musubi.command.confirmation;

import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationEvent;
import jp.musubi.language.confirmation.ConfirmationState;
import jp.musubi.language.confirmation.WordingChangeAsked;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of one seed or need has said of its wording.
 *
 * @param state where it stands; null before anybody asked
 * @param asked the last request, or null
 */
@EventSourcedEntity
@Follows(ConfirmationState.class)
public record ConfirmationCase(
        @Nullable ConfirmationState state, @Nullable ConfirmationAsked asked) {

    @EntityCreator
    static ConfirmationCase none() {
        return new ConfirmationCase(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef record, MessageTypeResolver types) {
        return Reads.by(record.type().code(), record.id(), types, ConfirmationState.WAY.events());
    }

    @EventSourcingHandler
    ConfirmationCase on(ConfirmationAsked event) {
        return new ConfirmationCase(after(event), event);
    }

    @EventSourcingHandler
    ConfirmationCase on(WordingConfirmed event) {
        return new ConfirmationCase(after(event), asked);
    }

    @EventSourcingHandler
    ConfirmationCase on(WordingChangeAsked event) {
        return new ConfirmationCase(after(event), asked);
    }

    @EventSourcingHandler
    ConfirmationCase on(WordingDeclined event) {
        return new ConfirmationCase(after(event), asked);
    }

    private @Nullable ConfirmationState after(ConfirmationEvent event) {
        return ConfirmationState.WAY.after(state, event);
    }

    /** How many requests there were. */
    public int requests() {
        return asked == null ? 0 : asked.number();
    }

    /** Whether the owner has agreed to that revision. */
    public boolean confirmed(int revision) {
        return state == ConfirmationState.CONFIRMED && asked != null && asked.revision() == revision;
    }

    /** Whether that request, about that revision, waits for its answer. */
    public boolean waits(int number, int revision) {
        return state == ConfirmationState.ASKED
                && asked != null
                && asked.number() == number
                && asked.revision() == revision;
    }
}
