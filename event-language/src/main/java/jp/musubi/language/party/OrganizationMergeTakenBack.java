package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * Two organizations are two again: they had been merged by mistake.
 *
 * @param from the one that it had been merged into
 * @param note may be null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OrganizationMergeTakenBack",
        version = "1")
public record OrganizationMergeTakenBack(
        @EventTag(key = "organization") OrganizationId organizationId,
        @EventTag(key = "organization") OrganizationId from,
        @Nullable String note)
        implements OrganizationEvent {}
