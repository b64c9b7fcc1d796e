package jp.musubi.eventlog.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.WellFormed;

/** A tag as a key: the key's length (4 bytes), the key, the value. No character can make two tags look alike. */
final class TagKey {
    private TagKey() {}

    static byte[] of(Tag tag) {
        byte[] key = tag.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = tag.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + key.length + value.length)
                .putInt(key.length)
                .put(key)
                .put(value)
                .array();
    }

    /** Whether such an event can be stored at all: half a character never is, and as UTF-8 would pass for another one. */
    static boolean storable(Criteria.Item item) {
        for (String name : item.names()) {
            if (!WellFormed.test(name)) {
                return false;
            }
        }
        for (Tag tag : item.tags()) {
            if (!WellFormed.test(tag.key()) || !WellFormed.test(tag.value())) {
                return false;
            }
        }
        return true;
    }
}
