package jp.musubi.search.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import jp.musubi.search.segment.TermHits;

/**
 * Documents of one segment in order, with how often each has what is sought. Immutable.
 *
 * @param docs ascending
 * @param counts of each
 */
record Postings(int[] docs, int[] counts) {
    static final Postings NONE = new Postings(new int[0], new int[0]);

    /** The documents that have every term, counted as often as the rarest of them. */
    static Postings ofAll(Collection<String> terms, Field field, int segment, Gathering gathering) throws IOException {
        Postings all = null;
        for (String term : terms) {
            if (all != null && all.docs.length == 0) {
                return NONE;
            }
            Postings one = of(gathering.gather(field, segment, term, new TermHits()));
            all = all == null ? one : all.and(one);
        }
        return all == null ? NONE : all;
    }

    private static Postings of(TermHits hits) {
        int[] docs = new int[hits.size()];
        int[] counts = new int[docs.length];
        for (int at = 0; at < docs.length; at++) {
            docs[at] = hits.doc(at);
            counts[at] = hits.count(at);
        }
        return new Postings(docs, counts);
    }

    private Postings and(Postings other) {
        int[] common = new int[Math.min(docs.length, other.docs.length)];
        int[] least = new int[common.length];
        int size = 0;
        for (int i = 0, j = 0; i < docs.length && j < other.docs.length; ) {
            if (docs[i] == other.docs[j]) {
                common[size] = docs[i];
                least[size++] = Math.min(counts[i++], other.counts[j++]);
            } else if (docs[i] < other.docs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return new Postings(Arrays.copyOf(common, size), Arrays.copyOf(least, size));
    }

    /** The documents of either, counted as often as the one that has it more. */
    Postings or(Postings other) {
        int[] either = new int[docs.length + other.docs.length];
        int[] most = new int[either.length];
        int size = 0;
        for (int i = 0, j = 0; i < docs.length || j < other.docs.length; ) {
            int a = i < docs.length ? docs[i] : Integer.MAX_VALUE;
            int b = j < other.docs.length ? other.docs[j] : Integer.MAX_VALUE;
            either[size] = Math.min(a, b);
            most[size++] = Math.max(a <= b ? counts[i++] : 0, b <= a ? other.counts[j++] : 0);
        }
        return new Postings(Arrays.copyOf(either, size), Arrays.copyOf(most, size));
    }
}
