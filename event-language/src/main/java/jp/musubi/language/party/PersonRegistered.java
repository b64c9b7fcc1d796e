package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A person takes part.
 *
 * @param organizationId where the person belongs, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PersonRegistered",
        version = "1")
public record PersonRegistered(
        @EventTag(key = "person") PersonId personId,
        @Sealed @Nullable String name,
        @Sealed @Nullable String email,
        @EventTag(key = "organization") @Nullable OrganizationId organizationId)
        implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
