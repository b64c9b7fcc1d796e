package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/** Besides the password, a code of an authenticator is asked of the person from now on. Its secret is never in the log. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SecondFactorSet",
        version = "1")
public record SecondFactorSet(@EventTag(key = "person") PersonId personId) implements AccountEvent {}
