package jp.musubi.search.match.topk;

import java.io.IOException;
import jp.musubi.search.match.query.LeafTerms;
import jp.musubi.search.match.statistics.Bm25TermFrequency;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.PostingsBlock;
import org.apache.lucene.util.FixedBitSet;

/** What the documents of a segment have gathered so far, in floats: to choose by. For one thread. */
final class Accumulator {
    /** A look at one document in this many tells whether a look at all may be worth it. */
    private static final int SAMPLE = 16;

    private final FixedBitSet members;
    private final float[] sums;
    private final LogHistogram histogram = new LogHistogram();
    private int lookedAtEvery = 1;
    private final PostingsBlock block = new PostingsBlock();

    /** @param members who counts */
    Accumulator(Leaf leaf, FixedBitSet members) {
        this.members = members;
        this.sums = new float[leaf.reader().maxDoc()];
    }

    int size() {
        return sums.length;
    }

    /** What a document has gathered, member or not. */
    float of(int doc) {
        return sums[doc];
    }

    /** Adds what a term counts for. */
    void add(LeafTerms terms, int place) throws IOException {
        float weight = (float) terms.weight(place);
        Bm25TermFrequency saturation = terms.saturation(place);
        int[] lengths = terms.lengths();
        block.start(terms.postings(place));
        while (block.next()) {
            for (int i = 0; i < block.size(); i++) {
                int doc = block.doc(i);
                sums[doc] += weight * saturation.rounded(block.count(i), lengths[doc]);
            }
        }
    }

    /** Looks at some. @return what about {@code count} documents reach; 0 when fewer have gathered anything */
    float guess(int count) {
        histogram.clear();
        lookedAtEvery = SAMPLE;
        for (int doc = 0; doc < sums.length; doc += SAMPLE) {
            if (sums[doc] > 0 && members.get(doc)) {
                histogram.add(sums[doc]);
            }
        }
        return histogram.reachedBy((count - 1) / SAMPLE + 1);
    }

    /** Looks at all. @return what at least {@code count} documents reach; 0 when fewer have gathered anything */
    float reachedBy(int count) {
        histogram.clear();
        lookedAtEvery = 1;
        long[] words = members.getBits();
        for (int first = 0; first < sums.length; first += Long.SIZE) {
            int doc = first;
            for (long word = words[first / Long.SIZE]; word != 0; word >>>= 1) {
                if ((word & 1) != 0 && sums[doc] > 0) {
                    histogram.add(sums[doc]);
                }
                doc++;
            }
        }
        return histogram.reachedBy(count);
    }

    /** About how many reach a sum, by the last look. */
    long reaching(double sum) {
        return (long) lookedAtEvery * histogram.reaching(sum);
    }
}
