package jp.musubi.eventlog.canonical;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;

/**
 * The canonical bytes of an event whose place is not known yet. Everything but position and commit is laid out, so that
 * little is left to do where appends wait for each other.
 */
public final class CanonicalDraft {
    private static final int POSITION_AT = 1 + Integer.BYTES;
    private static final int COMMIT_AT = POSITION_AT + Long.BYTES + Integer.BYTES;
    private static final int HEAD = COMMIT_AT + Long.BYTES;
    private static final int TIME = Long.BYTES + Integer.BYTES;

    private final NewEvent event;
    private final byte[] tags;
    private final byte[] bytes;

    private CanonicalDraft(NewEvent event, byte[] tags, byte[] bytes) {
        this.event = event;
        this.tags = tags;
        this.bytes = bytes;
    }

    /**
     * Lays out the event.
     *
     * @throws IllegalArgumentException when a part is missing or has a text that UTF-8 cannot carry
     */
    public static CanonicalDraft of(NewEvent event) {
        byte[] tags = CanonicalTags.encode(event.tags());
        return new CanonicalDraft(
                event,
                tags,
                layOut(
                        event.id(),
                        event.time(),
                        event.name(),
                        event.version(),
                        tags,
                        event.metadata(),
                        event.payload()));
    }

    static byte[] of(StoredEvent event) {
        byte[] tags = CanonicalTags.encode(event.tags());
        byte[] bytes = layOut(
                event.id(), event.time(), event.name(), event.version(), tags, event.metadata(), event.payload());
        return place(bytes, event.position(), event.commit());
    }

    /** The event that was laid out. */
    public NewEvent event() {
        return event;
    }

    /** The tags as they stand within the canonical bytes; {@link CanonicalEvent#tags(byte[])} reads them. */
    public byte[] tags() {
        return tags;
    }

    /** The tags in canonical order. */
    public List<Tag> sortedTags() {
        return CanonicalTags.sorted(event.tags());
    }

    /** How many canonical bytes the event has. */
    public int length() {
        return bytes.length;
    }

    /** The canonical bytes at this place. The array is reused by the next call. */
    public byte[] at(long position, long commit) {
        return place(bytes, position, commit);
    }

    private static byte[] place(byte[] bytes, long position, long commit) {
        ByteBuffer.wrap(bytes).putLong(POSITION_AT, position).putLong(COMMIT_AT, commit);
        return bytes;
    }

    private static byte[] layOut(
            String id, Instant time, String name, String version, byte[] tags, byte[] metadata, byte[] payload) {
        require("time", time);
        byte[] idBytes = CanonicalText.encode("id", id);
        byte[] nameBytes = CanonicalText.encode("name", name);
        byte[] versionBytes = CanonicalText.encode("version", version);
        List<byte[]> tail = List.of(require("metadata", metadata), require("payload", payload));
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(HEAD
                + prefixed(List.of(idBytes, nameBytes, versionBytes))
                + (Integer.BYTES + TIME)
                + tags.length
                + prefixed(tail)));
        out.put(CanonicalEvent.FORMAT);
        out.putInt(Long.BYTES).putLong(0).putInt(Long.BYTES).putLong(0);
        put(out, idBytes);
        out.putInt(TIME).putLong(time.getEpochSecond()).putInt(time.getNano());
        put(out, nameBytes);
        put(out, versionBytes);
        out.put(tags);
        tail.forEach(part -> put(out, part));
        return out.array();
    }

    private static long prefixed(Collection<byte[]> parts) {
        long sum = 0;
        for (byte[] part : parts) {
            sum += (long) Integer.BYTES + part.length;
        }
        return sum;
    }

    private static void put(ByteBuffer out, byte[] part) {
        out.putInt(part.length).put(part);
    }

    private static <T> T require(String what, T part) {
        if (part == null) {
            throw new IllegalArgumentException("the " + what + " of an event is missing");
        }
        return part;
    }
}
