package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** A person may sign in again, with the roles held. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "AccountUnlocked",
        version = "1")
public record AccountUnlocked(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
