package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** The account has another login. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "LoginChanged", version = "1")
public record LoginChanged(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
