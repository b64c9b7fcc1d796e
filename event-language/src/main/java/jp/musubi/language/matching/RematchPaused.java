package jp.musubi.language.matching;

import org.axonframework.eventsourcing.annotation.EventTag;

/** The job rests until it is resumed. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "RematchPaused", version = "1")
public record RematchPaused(@EventTag(key = "rematch") RematchId rematchId) implements RematchEvent {}
