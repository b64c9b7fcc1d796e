package jp.musubi.eventlog.sqlite;

import java.util.Arrays;

/** A growing list of positions, eight bytes each. */
final class Positions {
    private long[] values = new long[4];
    private int size;

    void add(long position) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = position;
    }

    int size() {
        return size;
    }

    long get(int index) {
        return values[index];
    }

    /** In order, each once: several items may have found the same event. */
    long[] sortedDistinct() {
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}
