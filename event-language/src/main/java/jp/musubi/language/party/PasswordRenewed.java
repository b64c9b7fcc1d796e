package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** A new password was chosen by means of such a link. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PasswordRenewed",
        version = "1")
public record PasswordRenewed(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
