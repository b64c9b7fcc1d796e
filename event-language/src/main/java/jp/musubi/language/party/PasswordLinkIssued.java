package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** Somebody was handed a link with which a new password of that person can be chosen, once. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PasswordLinkIssued",
        version = "1")
public record PasswordLinkIssued(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
