package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A day has come on which an affiliation of a person begins, or no longer holds: from now on those hold that were said to hold
 * on this day.
 *
 * @param on the day
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PersonDayReached",
        version = "1")
public record PersonDayReached(@EventTag(key = "person") PersonId personId, LocalDate on) implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
