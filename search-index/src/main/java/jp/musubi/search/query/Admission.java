package jp.musubi.search.query;

import java.util.Set;

/**
 * What lets a viewer in to a record: those of their tokens that it names.
 *
 * @param reader by which they may know of it and read its open part; empty when they may not
 * @param insider by which they may read its limited part too; empty when they may not
 */
public record Admission(Set<String> reader, Set<String> insider) {
    public Admission {
        reader = Set.copyOf(reader);
        insider = Set.copyOf(insider);
    }

    /** Whether the viewer may know of the record. */
    public boolean reads() {
        return !reader.isEmpty();
    }

    /** Whether the viewer may read the limited part. */
    public boolean readsLimited() {
        return reads() && !insider.isEmpty();
    }
}
