package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The content that was stored just before says a 法人番号 that the one before it did not. Its tag finds who bears a number,
 * or once bore it: two of them are one organization.
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "CorporateNumberRecorded",
        version = "1")
public record CorporateNumberRecorded(
        @EventTag(key = "organization") OrganizationId organizationId,
        @EventTag(key = "corporateNumber") CorporateNumber number)
        implements OrganizationEvent {}
