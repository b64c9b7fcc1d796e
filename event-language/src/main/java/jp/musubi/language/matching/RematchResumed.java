package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;

/** The job goes on. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "RematchResumed",
        version = "1")
public record RematchResumed(@EventTag(key = "rematch") RematchId rematchId) implements RematchEvent {}
