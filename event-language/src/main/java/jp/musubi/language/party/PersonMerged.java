package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * Two entries are of one person: this one was the second. Its account ended with it; what it did stays its own, and is told under the one that stays as well.
 *
 * @param into the one that stays
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PersonMerged", version = "1")
public record PersonMerged(
        @EventTag(key = "person") PersonId personId,
        @EventTag(key = "person") PersonId into) implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
