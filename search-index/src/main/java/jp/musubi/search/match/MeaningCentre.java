package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * The mean of the meanings of one side. Sums are of whole numbers, so that their order, which differs from node to node,
 * does not matter.
 */
final class MeaningCentre {
    /** One is so many: fine enough for a float, coarse enough for the sum of a million in a long. */
    private static final double UNIT = 1L << 36;

    private final long[] sums;
    private final long count;

    private MeaningCentre(long[] sums, long count) {
        this.sums = sums;
        this.count = count;
    }

    /** Of the counterparts that have a meaning. */
    static MeaningCentre of(List<Leaf> leaves, List<FixedBitSet> members) throws IOException {
        long[] sums = new long[0];
        long count = 0;
        for (int i = 0; i < leaves.size(); i++) {
            FixedBitSet among = members.get(i);
            for (int doc = next(among, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(among, doc + 1)) {
                Meaning meaning = leaves.get(i).meaning(doc);
                if (meaning != null) {
                    sums = sums.length == 0 ? new long[meaning.components().length] : sums;
                    add(sums, meaning);
                    count++;
                }
            }
        }
        return new MeaningCentre(sums, count);
    }

    static int next(FixedBitSet documents, int from) {
        return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
    }

    private static void add(long[] sums, Meaning meaning) {
        long scale = Math.round(meaning.scale() * UNIT);
        byte[] components = meaning.components();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scale * components[i];
        }
    }

    /** The mean similarity of a meaning with all of them; 0 when there are none. */
    double meanSimilarity(Meaning meaning) {
        double product = 0;
        for (int i = 0; i < sums.length; i++) {
            product += meaning.components()[i] * (sums[i] / UNIT);
        }
        return count == 0 ? 0 : product * meaning.scale() / count;
    }
}
