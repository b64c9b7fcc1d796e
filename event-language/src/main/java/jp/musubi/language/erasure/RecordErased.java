package jp.musubi.language.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** A record's key is to be destroyed: its texts, and what quotes them, become unreadable everywhere. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "RecordErased", version = "1")
public record RecordErased(RecordRef record, @Nullable String reason) implements ErasureEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return record;
    }

    /** The tag of the erased record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
