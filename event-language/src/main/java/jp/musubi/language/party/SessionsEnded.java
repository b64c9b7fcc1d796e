package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** Somebody else signed the person out of every browser. Who signs out of the own ones leaves no event. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "SessionsEnded", version = "1")
public record SessionsEnded(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
