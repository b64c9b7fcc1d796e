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

/** Turns the postings of a field round, and packs them. */
final class Packing {
    private final BytesRefHash dictionary = new BytesRefHash();
    private final byte[] packed;
    private int[] frequencies = new int[256];
    private int[] highest = new int[256];
    private int[] shortest = new int[256 * DocumentTerms.TOLD_APART];

    private Packing(byte[] packed) {
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
        Arrays.fill(last, DocumentTerms.ABSENT);
        walk(reader, field, (id, term, doc, count) -> {
            sizes[doc + 1] += count == 1 ? size(step(id, last[doc], 0)) : size(step(id, last[doc], 1)) + size(count);
            last[doc] = id;
        });
        Arrays.parallelPrefix(sizes, Math::addExact);
        Packing packing = new Packing(new byte[sizes[documents]]);
        int[] cursors = Arrays.copyOf(sizes, documents);
        Arrays.fill(last, DocumentTerms.ABSENT);
        walk(reader, field, (id, term, doc, count) -> {
            cursors[doc] = packing.pack(cursors[doc], step(id, last[doc], count == 1 ? 0 : 1));
            cursors[doc] = count == 1 ? cursors[doc] : packing.pack(cursors[doc], count);
            last[doc] = id;
            packing.learn(id, term, count, lengths[doc]);
        });
        return new DocumentTerms(
                packing.dictionary, sizes, packing.packed, packing.frequencies, packing.highest, packing.shortest);
    }

    private interface PostingVisitor {
        void visit(int id, BytesRef term, int doc, int count);
    }

    private static void walk(LeafReader reader, String field, PostingVisitor visitor) throws IOException {
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
            shortest = ArrayUtil.grow(shortest, (id + 1) * DocumentTerms.TOLD_APART);
            Arrays.fill(
                    shortest, id * DocumentTerms.TOLD_APART, (id + 1) * DocumentTerms.TOLD_APART, Integer.MAX_VALUE);
        }
        frequencies[id]++;
        highest[id] = Math.max(highest[id], count);
        int at = id * DocumentTerms.TOLD_APART + Math.min(count, DocumentTerms.TOLD_APART) - 1;
        shortest[at] = Math.min(shortest[at], length);
    }
}
