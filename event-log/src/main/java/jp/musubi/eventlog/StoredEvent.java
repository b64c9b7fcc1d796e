package jp.musubi.eventlog;

import java.time.Instant;
import java.util.List;

/**
 * An event as stored.
 *
 * @param position 1, 2, 3 …
 * @param commit number of the commit that stored it, 1, 2, 3 …
 * @param tags sorted
 * @param leafHash the leaf hash as stored: SHA-256 over 0x00 and the canonical bytes (RFC 6962)
 */
public record StoredEvent(
        long position,
        long commit,
        String id,
        Instant time,
        String name,
        String version,
        List<Tag> tags,
        byte[] metadata,
        byte[] payload,
        byte[] leafHash) {
    public StoredEvent {
        tags = List.copyOf(tags);
    }
}
