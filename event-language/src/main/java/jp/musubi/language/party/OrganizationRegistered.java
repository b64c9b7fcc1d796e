package jp.musubi.language.party;

import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** An organization takes part. Its content is revision 1. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OrganizationRegistered",
        version = OrganizationContent.REGISTERED)
public record OrganizationRegistered(
        @EventTag(key = "organization") OrganizationId organizationId, OrganizationContent content)
        implements OrganizationEvent {

    /** One of which no more is known than the first version of this event could say. */
    public OrganizationRegistered(
            OrganizationId organizationId, String name, OrganizationKind kind, @Nullable String region) {
        this(organizationId, OrganizationContent.of(name, kind, region));
    }
}
