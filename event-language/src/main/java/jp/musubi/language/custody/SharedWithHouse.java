package jp.musubi.language.custody;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * Coordinators of another house see a record from now on as those of its own do, or no more.
 *
 * @param organization the other house
 * @param shared whether they do
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SharedWithHouse",
        version = "1")
public record SharedWithHouse(RecordRef record, OrganizationId organization, boolean shared) implements CustodyEvent {

    /** The tag of the record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return CustodyEvent.tag(record);
    }
}
