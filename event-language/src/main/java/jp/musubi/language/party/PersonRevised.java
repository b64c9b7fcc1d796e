package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * What is known of a person is so from now on, the whole of it.
 *
 * @param email may be null
 * @param organizationId where the person belongs, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PersonRevised", version = "1")
public record PersonRevised(
        @EventTag(key = "person") PersonId personId,
        @Sealed String name,
        @Sealed String email,
        @EventTag(key = "organization") OrganizationId organizationId)
        implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
