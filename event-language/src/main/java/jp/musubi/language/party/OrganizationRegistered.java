package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** An organization takes part. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "OrganizationRegistered",
        version = "1")
public record OrganizationRegistered(
        @EventTag(key = "organization") OrganizationId organizationId,
        String name,
        OrganizationKind kind,
        @Nullable String region)
        implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return organizationId.ref();
    }
}
