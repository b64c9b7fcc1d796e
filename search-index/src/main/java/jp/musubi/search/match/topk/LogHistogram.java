package jp.musubi.search.match.topk;

import java.util.Arrays;

/** Counts positive numbers by size in buckets one per cent wide, and tells the size that a given number of them reach. Reused. */
final class LogHistogram {
    /** Seven bits of the mantissa remain beside the exponent. */
    private static final int DROPPED_BITS = 16;

    private static final int LOWEST = Float.floatToIntBits(0x1p-12f) >>> DROPPED_BITS;
    private static final int COUNT = (Float.floatToIntBits(0x1p14f) >>> DROPPED_BITS) - LOWEST;

    private final int[] counts = new int[COUNT];

    void clear() {
        Arrays.fill(counts, 0);
    }

    /** Takes in a positive number. */
    void add(float number) {
        counts[Math.clamp((Float.floatToIntBits(number) >>> DROPPED_BITS) - LOWEST, 0, COUNT - 1)]++;
    }

    /** The greatest size, as far as buckets tell, that at least {@code rank} numbers reach; 0 when there are fewer. */
    float reachedBy(int rank) {
        int left = rank;
        for (int level = COUNT - 1; level > 0; level--) {
            left -= counts[level];
            if (left <= 0) {
                return Float.intBitsToFloat((level + LOWEST) << DROPPED_BITS);
            }
        }
        return 0;
    }

    /** How many reach a number, or nearly. */
    int reaching(double number) {
        int from = Math.clamp((Float.floatToIntBits((float) number) >>> DROPPED_BITS) - LOWEST, 0, COUNT - 1);
        int reaching = 0;
        for (int level = from; level < COUNT; level++) {
            reaching += counts[level];
        }
        return reaching;
    }
}
