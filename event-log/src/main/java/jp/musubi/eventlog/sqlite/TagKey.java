package jp.musubi.eventlog.sqlite;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jp.musubi.eventlog.Tag;

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
}
