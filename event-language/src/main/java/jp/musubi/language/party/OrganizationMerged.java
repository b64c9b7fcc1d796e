package jp.musubi.language.party;

import java.time.LocalDate;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * An organization is another from now on. Its history stays its own; its people and records are found under the other, by
 * reading: no event of theirs is written anew.
 *
 * @param into the one that stays
 * @param on since which day
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OrganizationMerged",
        version = "1")
public record OrganizationMerged(
        @EventTag(key = "organization") OrganizationId organizationId,
        @EventTag(key = "organization") OrganizationId into,
        MergeReason reason,
        LocalDate on)
        implements OrganizationEvent {}
