package jp.musubi.eventlog.canonical;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jp.musubi.eventlog.Tag;

/** Tags within the canonical bytes: their count (4 bytes), then each one's key and value, both with their length. */
final class CanonicalTags {
    private CanonicalTags() {}

    static List<Tag> sorted(Collection<Tag> tags) {
        return tags.stream().sorted().toList();
    }

    static byte[] encode(Collection<Tag> tags) {
        List<byte[]> parts = new ArrayList<>(tags.size() * 2);
        int length = Integer.BYTES;
        for (Tag tag : sorted(tags)) {
            byte[] key = CanonicalText.encode("tag key", tag.key());
            byte[] value = CanonicalText.encode("tag value", tag.value());
            length += 2 * Integer.BYTES + key.length + value.length;
            parts.add(key);
            parts.add(value);
        }
        ByteBuffer out = ByteBuffer.allocate(length).putInt(tags.size());
        parts.forEach(part -> out.putInt(part.length).put(part));
        return out.array();
    }

    static List<Tag> read(CanonicalReader in) {
        int count = in.number();
        List<Tag> tags = new ArrayList<>(Math.clamp(count, 0, 16));
        for (int i = 0; i < count; i++) {
            Tag tag = new Tag(in.text(), in.text());
            if (i > 0 && tags.get(i - 1).compareTo(tag) >= 0) {
                throw new IllegalArgumentException("the tags of an event are not in order");
            }
            tags.add(tag);
        }
        return tags;
    }
}
