package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * What is known of an organization is so from now on, the whole of it.
 *
 * @param revision counts from 2
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OrganizationRevised",
        version = "1")
public record OrganizationRevised(
        @EventTag(key = "organization") OrganizationId organizationId, int revision, OrganizationContent content)
        implements OrganizationEvent {}
