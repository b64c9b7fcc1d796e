package jp.musubi.language.consultation;

import org.axonframework.eventsourcing.annotation.EventTag;

/** Somebody left a consultation, and agreed to be called back: without that none is taken. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConsultationLeft",
        version = "1")
public record ConsultationLeft(
        @EventTag(key = "consultation") ConsultationId consultationId, ConsultationContent content)
        implements ConsultationEvent {}
