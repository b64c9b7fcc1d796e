package jp.musubi.search.analysis;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Pairs of neighbouring characters of Japanese writing with how often they stand in a text: what is left in common when
 * words are cut differently or are in no dictionary. A pair is one number, the first character in its upper half.
 * Immutable.
 */
public final class Bigrams {
    private final int[] pairs;
    private final int[] counts;
    private final int length;

    private Bigrams(int[] pairs, int[] counts) {
        this.pairs = pairs;
        this.counts = counts;
        this.length = Arrays.stream(counts).sum();
    }

    /** Adds the pairs of a text to the counts. */
    static void count(String text, Map<Integer, Integer> counts) {
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isJapanese(text.charAt(i)) && isJapanese(text.charAt(i + 1))) {
                counts.merge(text.charAt(i) << Character.SIZE | text.charAt(i + 1), 1, Integer::sum);
            }
        }
    }

    /** From counts by pair. */
    public static Bigrams of(Map<Integer, Integer> counts) {
        int[] pairs = new int[counts.size()];
        int[] each = new int[pairs.length];
        int at = 0;
        for (Map.Entry<Integer, Integer> entry : new TreeMap<>(counts).entrySet()) {
            pairs[at] = entry.getKey();
            each[at++] = entry.getValue();
        }
        return new Bigrams(pairs, each);
    }

    /** Halves of kanji outside the basic plane count as characters: their pairs meet like any other. */
    private static boolean isJapanese(char c) {
        return c == 'ー'
                || Character.isSurrogate(c)
                || switch (Character.UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA -> true;
                    default -> false;
                };
    }

    /** The number of different pairs. */
    public int size() {
        return pairs.length;
    }

    /** The sum of the counts. */
    public int length() {
        return length;
    }

    /** Ascending. */
    public int pair(int at) {
        return pairs[at];
    }

    public int count(int at) {
        return counts[at];
    }

    /** The two characters of a pair. */
    public static String text(int pair) {
        return String.valueOf(new char[] {(char) (pair >>> Character.SIZE), (char) pair});
    }

    /** Writes what {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeVInt(pairs.length);
        int before = 0;
        for (int i = 0; i < pairs.length; i++) {
            out.writeVInt(pairs[i] - before);
            out.writeVInt(counts[i]);
            before = pairs[i];
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Bigrams read(DataInput in) throws IOException {
        PairCursor cursor = new PairCursor(in);
        int[] pairs = new int[cursor.left];
        int[] counts = new int[pairs.length];
        for (int i = 0; cursor.next(); i++) {
            pairs[i] = cursor.pair();
            counts[i] = cursor.count();
        }
        return new Bigrams(pairs, counts);
    }

    /** Goes through what {@link #write} wrote, pair by pair, holding none. For one thread. */
    public static final class PairCursor {
        private final DataInput in;
        private int left;
        private int pair;
        private int count;

        /** Before the first pair. */
        public PairCursor(DataInput in) throws IOException {
            this.in = in;
            this.left = in.readVInt();
        }

        /** Goes to the next pair. @return false after the last */
        public boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            pair += in.readVInt();
            count = in.readVInt();
            return true;
        }

        /** The pair; each is greater than the one before. */
        public int pair() {
            return pair;
        }

        /** How often it stands in the text. */
        public int count() {
            return count;
        }
    }
}
