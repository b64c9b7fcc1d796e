package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A person takes part no more. Roles, tokens and the account ended with it, by events of their own; what they did stays.
 *
 * @param on their last day
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PersonLeft", version = "1")
public record PersonLeft(@EventTag(key = "person") PersonId personId, LocalDate on) implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
