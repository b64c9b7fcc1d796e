package jp.musubi.language.sounding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The seed or need is not to be approached for now: it stays shown to whom it is shown, and is not proposed. Said again, it
 * takes the place of what was said before.
 *
 * @param until the last day of it, or null for until further notice
 * @param reason or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SoundingPaused",
        version = "1")
public record SoundingPaused(
        RecordRef record,
        @Nullable LocalDate until,
        @Sealed @Nullable String reason) implements SoundingEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
