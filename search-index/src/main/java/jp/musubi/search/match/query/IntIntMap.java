package jp.musubi.search.match.query;

import java.util.Arrays;

/** A hash map from few numbers to their places, by open addressing: most numbers that are asked for have none. */
final class IntIntMap {
    private static final int NONE = -1;

    /** So roomy that a number without a place seldom meets another. */
    private static final int ROOM = 8;

    /** 2^32 by the golden ratio: spreads neighbours. */
    private static final int SPREAD = 0x9E3779B9;

    private final int[] numbers;
    private final int[] places;
    private final int shift;

    /** @param most how many numbers are put at most */
    IntIntMap(int most) {
        int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, most * ROOM - 1));
        numbers = new int[1 << bits];
        Arrays.fill(numbers, NONE);
        places = new int[numbers.length];
        shift = 32 - bits;
    }

    /** Puts a number, any but -1, that was not put before. */
    void put(int number, int place) {
        int at = find(number);
        numbers[at] = number;
        places[at] = place;
    }

    /** The place of the number, negative when it has none. */
    int of(int number) {
        int at = find(number);
        return numbers[at] == NONE ? NONE : places[at];
    }

    private int find(int number) {
        int at = number * SPREAD >>> shift;
        while (numbers[at] != number && numbers[at] != NONE) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }
}
