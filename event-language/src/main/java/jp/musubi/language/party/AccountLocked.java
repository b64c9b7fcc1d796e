package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A person may not sign in, nor do anything, until the account is unlocked. Roles stay as they are.
 *
 * @param reason may be null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "AccountLocked", version = "1")
public record AccountLocked(@EventTag(key = "person") PersonId personId, String reason) implements AccountEvent {}
