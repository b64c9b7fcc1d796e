package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** A person may no longer act in a role. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "RoleRevoked", version = "1")
public record RoleRevoked(
        @EventTag(key = "person") PersonId personId,
        Role role,
        @Nullable OrganizationId scope) implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
