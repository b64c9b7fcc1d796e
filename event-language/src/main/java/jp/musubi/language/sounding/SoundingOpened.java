package jp.musubi.language.sounding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;

/** The seed or need may be approached again, by somebody's word or because the day of its pause has passed. */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "SoundingOpened",
        version = "1")
public record SoundingOpened(RecordRef record) implements SoundingEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
