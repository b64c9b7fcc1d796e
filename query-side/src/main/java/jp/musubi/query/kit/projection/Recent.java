package jp.musubi.query.kit.projection;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import jp.musubi.language.kit.RecordRef;
import org.jspecify.annotations.Nullable;

/** The entries used last, opened, so that the events of one record in a row do not read it back from the index. */
final class Recent {
    private static final int SIZE = 4_000;

    private final SequencedMap<RecordRef, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    @Nullable
    Entry get(RecordRef ref) {
        return entries.get(ref);
    }

    void put(RecordRef ref, Entry entry) {
        entries.put(ref, entry);
        if (entries.size() > SIZE) {
            entries.pollFirstEntry();
        }
    }

    void clear() {
        entries.clear();
    }
}
