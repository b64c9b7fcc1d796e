package jp.musubi.query.kit.projection;

import java.time.Instant;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.EventMetadata;

/**
 * An event that stands in the log, opened.
 *
 * @param erased whether anything in it could not be opened because a key has been destroyed
 */
public record Occurrence(Event event, EventMetadata metadata, long position, Instant time, boolean erased) {
    /** The same with less of the event, for somebody who may not read all of it. */
    public Occurrence with(Event redacted) {
        return new Occurrence(redacted, metadata, position, time, erased);
    }
}
