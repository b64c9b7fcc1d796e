package jp.musubi.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
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

    private final BytesRefHash dictionary = new BytesRefHash();
    private final int[] starts;
    private final byte[] packed;
    private int[] frequencies = new int[256];
    private int[] highest = new int[256];
    private int[] shortest = new int[256 * TOLD_APART];

    private DocumentTerms(int[] starts, byte[] packed) {
        this.starts = starts;
        this.packed = packed;
    }

    /**
     * Reads all postings of a field, twice.
     *
     * @param lengths number of terms of each document
     */
    static DocumentTerms of(LeafReader reader, String field, int[] lengths) throws IOException {
        int documents = reader.maxDoc();
        int[] sizes = new int[documents + 1];
        int[] last = new int[documents];
        Arrays.fill(last, ABSENT);
        walk(reader, field, (id, term, doc, count) -> {
            sizes[doc + 1] += count == 1 ? size(step(id, last[doc], 0)) : size(step(id, last[doc], 1)) + size(count);
            last[doc] = id;
        });
        Arrays.parallelPrefix(sizes, Math::addExact);
        DocumentTerms made = new DocumentTerms(sizes, new byte[sizes[documents]]);
        int[] cursors = Arrays.copyOf(sizes, documents);
        Arrays.fill(last, ABSENT);
        walk(reader, field, (id, term, doc, count) -> {
            cursors[doc] = made.pack(cursors[doc], step(id, last[doc], count == 1 ? 0 : 1));
            cursors[doc] = count == 1 ? cursors[doc] : made.pack(cursors[doc], count);
            last[doc] = id;
            made.learn(id, term, count, lengths[doc]);
        });
        return made;
    }

    private interface Visitor {
        void visit(int id, BytesRef term, int doc, int count);
    }

    private static void walk(LeafReader reader, String field, Visitor visitor) throws IOException {
        Terms terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        PostingsEnum postings = null;
        int id = 0;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                visitor.visit(id, term, doc, postings.freq());
            }
            id++;
        }
    }

    /** How far a term's number lies above the one before it, and whether its count follows: most stand once. */
    private static int step(int id, int last, int counted) {
        return id - last << 1 | counted;
    }

    private static int size(int value) {
        return (38 - Integer.numberOfLeadingZeros(value | 1)) / 7;
    }

    /** Seven bits a byte, low ones first. @return where to go on */
    private int pack(int at, int value) {
        int next = at;
        int rest = value;
        while ((rest & ~0x7F) != 0) {
            packed[next++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        packed[next++] = (byte) rest;
        return next;
    }

    private void learn(int id, BytesRef term, int count, int length) {
        if (id == dictionary.size()) {
            dictionary.add(term);
            frequencies = ArrayUtil.grow(frequencies, id + 1);
            highest = ArrayUtil.grow(highest, id + 1);
            shortest = ArrayUtil.grow(shortest, (id + 1) * TOLD_APART);
            Arrays.fill(shortest, id * TOLD_APART, (id + 1) * TOLD_APART, Integer.MAX_VALUE);
        }
        frequencies[id]++;
        highest[id] = Math.max(highest[id], count);
        int at = id * TOLD_APART + Math.min(count, TOLD_APART) - 1;
        shortest[at] = Math.min(shortest[at], length);
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
     * The length of the shortest document in which the term stands so often.
     *
     * @param count from 1; {@link #TOLD_APART} stands for itself and all above
     * @return {@code Integer.MAX_VALUE} when there is none
     */
    public int shortest(int number, int count) {
        return shortest[number * TOLD_APART + count - 1];
    }

    /** The terms of a document laid out, for those who go through them several times. Reused. For one thread. */
    public final class Text {
        private final Cursor cursor = new Cursor();
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
    public Cursor cursor() {
        return new Cursor();
    }

    /** Goes through the terms of a document, in the order of their numbers. For one thread. */
    public final class Cursor {
        private int at;
        private int end;
        private int number;
        private int count;

        private Cursor() {}

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
