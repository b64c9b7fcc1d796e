package jp.musubi.language.event;

import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;

/** A new password was chosen by means of such a link. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PasswordRenewed",
        version = "1")
public record PasswordRenewed(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
