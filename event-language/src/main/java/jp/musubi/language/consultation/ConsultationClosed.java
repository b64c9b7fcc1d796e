package jp.musubi.language.consultation;

import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * Nothing more is done about it.
 *
 * @param note what there is to say besides, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConsultationClosed",
        version = "1")
public record ConsultationClosed(
        @EventTag(key = "consultation") ConsultationId consultationId,
        ConsultationCloseReason reason,
        @Sealed @Nullable String note)
        implements ConsultationEvent {}
