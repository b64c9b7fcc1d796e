package jp.musubi.eventlog.canonical;

import java.util.List;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;

/**
 * The canonical bytes of an event, format 1. All numbers are big endian; a field is its length (4 bytes) and its bytes.
 *
 * <pre>
 * 1 byte   format, 0x01
 * field    position          8 bytes
 * field    commit            8 bytes
 * field    event id          UTF-8
 * field    time              8 bytes seconds since 1970-01-01T00:00:00Z, 4 bytes nanoseconds
 * field    name              UTF-8
 * field    version           UTF-8
 * 4 bytes  number of tags, then for each tag, in the order of {@link Tag}:
 *   field  key               UTF-8
 *   field  value             UTF-8
 * field    metadata          opaque
 * field    payload           opaque
 * </pre>
 */
public final class CanonicalEvent {
    /** The first byte. */
    public static final byte FORMAT = 1;

    private CanonicalEvent() {}

    /** The canonical bytes of an event at a place. @throws IllegalArgumentException when a part cannot be written */
    public static byte[] bytes(long position, long commit, NewEvent event) {
        return CanonicalDraft.of(event).at(position, commit);
    }

    /**
     * The canonical bytes of a stored event, from its parts and not from its leaf hash.
     *
     * @throws IllegalArgumentException when a part cannot be written
     */
    public static byte[] bytes(StoredEvent event) {
        return CanonicalDraft.of(event);
    }

    /**
     * Reads canonical bytes. The leaf hash is computed from them.
     *
     * @throws IllegalArgumentException when the bytes are not exactly the canonical form of an event
     */
    public static StoredEvent read(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes);
        byte format = in.single();
        if (format != FORMAT) {
            throw new IllegalArgumentException("canonical bytes of an unknown format " + format);
        }
        StoredEvent event = new StoredEvent(
                in.whole(),
                in.whole(),
                in.text(),
                in.time(),
                in.text(),
                in.text(),
                CanonicalTags.read(in),
                in.bytes(),
                in.bytes(),
                MerkleTree.leafHash(bytes));
        in.end();
        return event;
    }

    /**
     * Reads tags from the form that they have within the canonical bytes.
     *
     * @throws IllegalArgumentException when the bytes are not of that form
     */
    public static List<Tag> tags(byte[] bytes) {
        CanonicalReader in = new CanonicalReader(bytes);
        List<Tag> tags = CanonicalTags.read(in);
        in.end();
        return tags;
    }
}
