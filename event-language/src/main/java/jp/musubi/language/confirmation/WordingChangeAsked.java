package jp.musubi.language.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The owner wants the wording changed (直してほしい).
 *
 * @param revision the wording, as the owner counts
 * @param note what is to be changed, in the owner's words
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "WordingChangeAsked",
        version = "1")
public record WordingChangeAsked(
        RecordRef record,
        int number,
        int revision,
        @Sealed @Nullable String note) implements ConfirmationEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
