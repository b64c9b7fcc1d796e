package jp.musubi.search.segment;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;

/**
 * The terms of one field of a segment by document, packed in memory: what postings tell the other way round. Terms bear
 * numbers, within this segment, in the order of their bytes. Of each term it is known in how many documents it stands and
 * how short those are, which bounds what it can add to a score. Immutable, thread-safe.
 */
public final class DocumentTerms {
    /** No document of the segment has the term. */
    public static final int ABSENT = -1;

    /** Counts told apart in {@link #shortest}: 1, 2, 3, and all above. */
    public static final int TOLD_APART = 4;

    private final BytesRefHash dictionary;
    private final int[] starts;
    private final byte[] packed;
    private final int[] frequencies;
    private final int[] highest;
    private final int[] shortest;

    /**
     * Made of what was packed.
     *
     * @param starts where the bytes of each document begin, and after them where the last ends
     */
    DocumentTerms(
            BytesRefHash dictionary, int[] starts, byte[] packed, int[] frequencies, int[] highest, int[] shortest) {
        this.dictionary = dictionary;
        this.starts = starts;
        this.packed = packed;
        this.frequencies = frequencies;
        this.highest = highest;
        this.shortest = shortest;
    }

    /** How many different terms there are. */
    public int size() {
        return dictionary.size();
    }

    /** The number of a term, or {@link #ABSENT}. */
    public int number(BytesRef term) {
        return Math.max(ABSENT, dictionary.find(term));
    }

    /** The term that bears a number. */
    public String term(int number) {
        return dictionary.get(number, new BytesRef()).utf8ToString();
    }

    /** In how many documents the term stands, valid or not. */
    public int frequency(int number) {
        return frequencies[number];
    }

    /** How often the term stands in one document at most. */
    public int highest(int number) {
        return highest[number];
    }

    /**
     * The length of the shortest document in which the term stands {@code count} times.
     *
     * @param count from 1; {@link #TOLD_APART} stands for itself and all above
     * @return {@code Integer.MAX_VALUE} when there is none
     */
    public int shortest(int number, int count) {
        return shortest[number * TOLD_APART + count - 1];
    }

    /** The terms of a document laid out, for those who go through them several times. Reused. For one thread. */
    public final class Text {
        private final TermCursor cursor = new TermCursor();
        private int[] numbers = new int[0];
        private int[] counts = new int[0];
        private int size;

        private Text() {}

        /** Takes in a document instead of the one before. */
        public void read(int doc) {
            // A term takes a byte at least.
            int most = starts[doc + 1] - starts[doc];
            if (numbers.length < most) {
                numbers = new int[ArrayUtil.oversize(most, Integer.BYTES)];
                counts = new int[numbers.length];
            }
            size = 0;
            cursor.to(doc);
            while (cursor.next()) {
                numbers[size] = cursor.number();
                counts[size++] = cursor.count();
            }
        }

        /** How many different terms it has. */
        public int size() {
            return size;
        }

        /** The number of a term; each is greater than the one before. */
        public int number(int at) {
            return numbers[at];
        }

        /** How often it stands there. */
        public int count(int at) {
            return counts[at];
        }
    }

    /** A new text, which is empty yet. */
    public Text text() {
        return new Text();
    }

    /** A new cursor, which stands nowhere yet. */
    public TermCursor cursor() {
        return new TermCursor();
    }

    /** Goes through the terms of a document, in the order of their numbers. For one thread. */
    public final class TermCursor {
        private int at;
        private int end;
        private int number;
        private int count;

        private TermCursor() {}

        /** Goes before the first term of a document. */
        public void to(int doc) {
            at = starts[doc];
            end = starts[doc + 1];
            number = ABSENT;
        }

        /** Goes to the next term. @return false after the last */
        public boolean next() {
            if (at == end) {
                return false;
            }
            int step = unpack();
            number += step >>> 1;
            count = (step & 1) == 0 ? 1 : unpack();
            return true;
        }

        private int unpack() {
            byte next = packed[at++];
            int value = next & 0x7F;
            for (int shift = 7; next < 0; shift += 7) {
                next = packed[at++];
                value |= (next & 0x7F) << shift;
            }
            return value;
        }

        /** The number of the term. */
        public int number() {
            return number;
        }

        /** How often it stands in the document. */
        public int count() {
            return count;
        }
    }
}
