package jp.musubi.language.custody;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A record belongs to a house (所属機関).
 *
 * @param organization null when it belongs to none any more
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "HouseAssigned", version = "1")
public record HouseAssigned(RecordRef record, @Nullable OrganizationId organization) implements CustodyEvent {

    /** The tag of the record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return CustodyEvent.tag(record);
    }
}
