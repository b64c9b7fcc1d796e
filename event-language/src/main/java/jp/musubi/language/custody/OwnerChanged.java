package jp.musubi.language.custody;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A record is somebody else's from now on.
 *
 * @param reason why; null only when erased
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "OwnerChanged", version = "1")
public record OwnerChanged(
        RecordRef record, PersonId owner, @Sealed @Nullable String reason) implements CustodyEvent {

    /** The tag of the record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return CustodyEvent.tag(record);
    }
}
