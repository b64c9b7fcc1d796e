package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person is so from now on, the whole of it.
 *
 * @param email may be null
 * @param organizationId where the person belongs, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PersonRevised", version = "1")
public record PersonRevised(
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
