package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;

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
