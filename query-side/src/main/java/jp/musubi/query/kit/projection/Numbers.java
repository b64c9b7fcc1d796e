package jp.musubi.query.kit.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names of numbers, and how values become numbers that order alike. */
public final class Numbers {
    public static final String REGISTERED = "registered";
    public static final String CHANGED = "changed";
    public static final String POSITION = "position";
    /** The last day of what stands, or is on hold, or holds of a person; of nothing else. */
    public static final String ENDS = "ends";

    /** The last day on which a record is not to be approached. */
    public static final String RESUMES = "resumes";

    public static final String DEADLINE = "deadline";
    public static final String DUE = "due";
    public static final String MATCHED = "matched";
    public static final String SCORE = "score";
    public static final String WORKLIST = "worklist";

    /**
     * A float's bits without its sign; what is cut off distinguishes scores that differ by a few parts in a
     * million.
     */
    private static final int SCORE_BITS = 27;

    /** Stands for no day by which something is due: after every day that can be meant. */
    public static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    private final Map<String, Long> values = new LinkedHashMap<>();

    public Numbers put(String name, long value) {
        values.put(name, value);
        return this;
    }

    public Numbers put(String name, Instant time) {
        return time == null ? this : put(name, time.toEpochMilli());
    }

    public Numbers put(String name, LocalDate date) {
        return date == null ? this : put(name, date.toEpochDay());
    }

    public Map<String, Long> map() {
        return values;
    }

    /** A long that orders as the double does. */
    public static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits ^ (bits >> 63 & Long.MAX_VALUE);
    }

    /**
     * A long that orders by need first, the later registered the greater, then by score.
     *
     * @param needRegisteredAt log position, below 2^36
     * @param score not negative
     */
    public static long worklist(long needRegisteredAt, double score) {
        int cut = 31 - SCORE_BITS;
        return needRegisteredAt << SCORE_BITS | Float.floatToIntBits((float) Math.max(score, 0)) >>> cut;
    }
}
