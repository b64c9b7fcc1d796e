package jp.musubi.language.consultation;

import jp.musubi.language.need.NeedId;
import org.axonframework.eventsourcing.annotation.EventTag;

/** A need was made of it. @param needId the need, registered together with this */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConsultationBecameNeed",
        version = "1")
public record ConsultationBecameNeed(
        @EventTag(key = "consultation") ConsultationId consultationId,
        @EventTag(key = "need") NeedId needId) implements ConsultationEvent {}
