package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A person may act in a role from now on.
 *
 * @param scope the organization for which the role holds; null for the whole cluster
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "RoleGranted", version = "1")
public record RoleGranted(
        @EventTag(key = "person") PersonId personId,
        Role role,
        @Nullable OrganizationId scope) implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
