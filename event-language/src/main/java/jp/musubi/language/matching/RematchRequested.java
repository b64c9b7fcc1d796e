package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * All needs open now are to be matched again as of now: this event is the cause.
 *
 * @param replaces the job that was still open, which ends with this; null when there was none
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "RematchRequested",
        version = "1")
public record RematchRequested(
        @EventTag(key = "rematch") RematchId rematchId,
        RematchReason reason,
        @Nullable RematchId replaces) implements RematchEvent {}
