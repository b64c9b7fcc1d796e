package jp.musubi.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import jp.musubi.search.segment.Leaf;

/**
 * A document found, with what it is ordered by.
 *
 * @param tier 0 when it has every word as typed, 1 when some otherwise, 2 when it lacks some
 * @param missing whether it lacks the number to order by
 * @param number the number to order by
 */
record Hit(Leaf leaf, int doc, int tier, double score, boolean missing, long number) {
    private static final Comparator<Hit> BY_ID = Comparator.comparing(Hit::id);

    /** What has more of what was typed first, then best scores. */
    static final Comparator<Hit> BY_RELEVANCE = Comparator.comparingInt(Hit::tier)
            .thenComparing(Comparator.comparingDouble(Hit::score).reversed())
            .thenComparing(BY_ID);

    /** Smallest number first, those without it last. */
    static final Comparator<Hit> ASCENDING =
            Comparator.comparing(Hit::missing).thenComparingLong(Hit::number).thenComparing(BY_ID);

    /** Greatest number first, those without it last. */
    static final Comparator<Hit> DESCENDING = Comparator.comparing(Hit::missing)
            .thenComparing(Comparator.comparingLong(Hit::number).reversed())
            .thenComparing(BY_ID);

    /** Read only when all else is equal. */
    private String id() {
        try {
            return leaf.record(doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
