package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A token holds no more, before its day.
 *
 * @param tokenId as it was issued
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "AccessTokenEnded",
        version = "1")
public record AccessTokenEnded(@EventTag(key = "person") PersonId personId, String tokenId) implements AccountEvent {}
