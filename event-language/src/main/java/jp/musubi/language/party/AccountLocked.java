package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A person may not sign in, nor do anything, until the account is unlocked. Roles stay as they are.
 *
 * @param reason may be null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "AccountLocked", version = "1")
public record AccountLocked(
        @EventTag(key = "person") PersonId personId,
        @Nullable String reason) implements AccountEvent {}
