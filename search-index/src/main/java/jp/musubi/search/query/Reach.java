package jp.musubi.search.query;

/**
 * How far a search had to reach for what it found; together the total.
 *
 * @param exact records that have every word as typed
 * @param widened records that say every word, but some otherwise: in a word of the same meaning, another spelling, or as a
 *     piece of a longer word
 * @param partial records that lack some of the words
 */
public record Reach(long exact, long widened, long partial) {
    /** All as typed. */
    public static Reach exactly(long total) {
        return new Reach(total, 0, 0);
    }

    /** Whether anything was found that does not have every word as typed. */
    public boolean further() {
        return widened + partial > 0;
    }

    /** Whether all that was found lacks some of the words. */
    public boolean onlyPartial() {
        return partial > 0 && exact + widened == 0;
    }
}
