package jp.musubi.command.consultation;

import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.command.record.ErasableModel;
import jp.musubi.command.record.KnownRecord;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.RecordErased;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One consultation.
 *
 * @param state where it stands; null when absent
 * @param content as it was left; null when absent, and its texts null when erased
 */
@EventSourcedEntity
@Follows(ConsultationState.class)
public record ConsultationCase(
        @Nullable ConsultationState state, @Nullable ConsultationContent content) {
    /** By which erasure knows one. */
    public static final ErasableModel<ConsultationId, ConsultationCase> ERASABLE = new ErasableModel<>(
            ConsultationId::new,
            ConsultationCase.class,
            (ref, known) -> new KnownRecord(ref, known.exists(), known.state == ConsultationState.ERASED));

    @EntityCreator
    static ConsultationCase absent() {
        return new ConsultationCase(null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(ConsultationId consultation, MessageTypeResolver types) {
        var way = ConsultationState.WAY;
        return Reads.by("consultation", consultation.value(), types, way.events(), way.others(ErasureEvent.class));
    }

    @EventSourcingHandler
    ConsultationCase on(ConsultationLeft event) {
        return new ConsultationCase(ConsultationState.WAY.after(state, event), event.content());
    }

    @EventSourcingHandler
    ConsultationCase on(ConsultationBecameNeed event) {
        return new ConsultationCase(ConsultationState.WAY.after(state, event), content);
    }

    @EventSourcingHandler
    ConsultationCase on(ConsultationClosed event) {
        return new ConsultationCase(ConsultationState.WAY.after(state, event), content);
    }

    @EventSourcingHandler
    ConsultationCase on(RecordErased event) {
        return new ConsultationCase(ConsultationState.WAY.afterOther(state, event), content);
    }

    /** Whether it was ever left. */
    public boolean exists() {
        return state != null;
    }

    /** Whether it may meet that event. */
    public boolean allows(Class<? extends ConsultationEvent> event) {
        return ConsultationState.WAY.allows(state, event);
    }
}
