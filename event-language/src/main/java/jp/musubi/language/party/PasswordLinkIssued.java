package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A link was given out with which a new password of that person can be chosen, once.
 *
 * @param way how it reaches the person
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PasswordLinkIssued",
        version = "2")
public record PasswordLinkIssued(@EventTag(key = "person") PersonId personId, LinkWay way) implements AccountEvent {}
