package jp.musubi.language.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The owner wants nothing of it (取りやめ). That a need's consent is withdrawn, or a seed, is stored together with this.
 *
 * @param revision the wording, as the owner counts
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "WordingDeclined",
        version = "1")
public record WordingDeclined(RecordRef record, int number, int revision) implements ConfirmationEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
