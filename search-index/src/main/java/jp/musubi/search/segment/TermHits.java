package jp.musubi.search.segment;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.util.FixedBitSet;

/** The documents of one segment that have a term, in order, with how often. Reused from term to term. */
public final class TermHits {
    private int[] docs = new int[256];
    private int[] counts = new int[256];
    private int size;
    private final PostingsBlock block = new PostingsBlock();

    public int size() {
        return size;
    }

    public int doc(int at) {
        return docs[at];
    }

    public int count(int at) {
        return counts[at];
    }

    /** Gathers the documents within a set. */
    public TermHits gather(Leaf leaf, String field, String term, FixedBitSet within) throws IOException {
        size = 0;
        PostingsEnum postings = within.scanIsEmpty() ? null : leaf.postings(field, term, PostingsEnum.FREQS);
        if (postings == null) {
            return this;
        }
        block.start(postings);
        while (block.next()) {
            reserve(size + block.size());
            for (int i = 0; i < block.size(); i++) {
                if (within.get(block.doc(i))) {
                    docs[size] = block.doc(i);
                    counts[size++] = block.count(i);
                }
            }
        }
        return this;
    }

    /** Becomes the union of two, counts added. */
    public TermHits merge(TermHits one, TermHits other) {
        size = 0;
        reserve(one.size + other.size);
        int i = 0;
        int j = 0;
        while (i < one.size || j < other.size) {
            int a = i < one.size ? one.docs[i] : Integer.MAX_VALUE;
            int b = j < other.size ? other.docs[j] : Integer.MAX_VALUE;
            docs[size] = Math.min(a, b);
            counts[size++] = (a <= b ? one.counts[i++] : 0) + (b <= a ? other.counts[j++] : 0);
        }
        return this;
    }

    private void reserve(int capacity) {
        if (docs.length < capacity) {
            int grown = Math.max(capacity, docs.length * 2);
            docs = Arrays.copyOf(docs, grown);
            counts = Arrays.copyOf(counts, grown);
        }
    }
}
