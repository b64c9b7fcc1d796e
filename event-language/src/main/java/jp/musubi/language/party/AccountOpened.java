package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** A person may sign in from now on. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "AccountOpened", version = "1")
public record AccountOpened(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
