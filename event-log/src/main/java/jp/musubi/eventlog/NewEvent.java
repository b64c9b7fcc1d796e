package jp.musubi.eventlog;

import java.time.Instant;
import java.util.Set;

/**
 * An event to append. Payload and metadata are opaque bytes.
 *
 * @param id unique id of the event
 * @param time when it happened, to the nanosecond; never used for order
 * @param name qualified name
 * @param version version of the name's payload form
 */
public record NewEvent(
        String id, Instant time, String name, String version, Set<Tag> tags, byte[] metadata, byte[] payload) {
    public NewEvent {
        tags = Set.copyOf(Required.all("the tags of an event", tags));
    }
}
