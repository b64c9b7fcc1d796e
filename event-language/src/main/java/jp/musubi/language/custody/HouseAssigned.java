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
 * @param coordinated whether coordinators of the house look after its records. Of others, like companies and banks, a
 *     coordinator in charge does, and all of them may see a record until there is one
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "HouseAssigned", version = "2")
public record HouseAssigned(RecordRef record, @Nullable OrganizationId organization, boolean coordinated)
        implements CustodyEvent {

    /** The tag of the record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return CustodyEvent.tag(record);
    }
}
