package jp.musubi.search.match.statistics;

import java.io.IOException;
import jp.musubi.search.embedding.Meaning;

/**
 * The centroid of the meanings of one side. Sums are of whole numbers, so that their order, which differs from node to node,
 * does not matter.
 */
public final class MeaningCentroid {
    /** What 1 counts: fine enough for a float, coarse enough for the sum of a million in a long. */
    private static final double UNIT = 1L << 36;

    private long[] sums = new long[0];
    private long count;

    private MeaningCentroid() {}

    /** Of the counterparts that have a meaning. */
    static MeaningCentroid of(Counterparts counterparts) throws IOException {
        MeaningCentroid centre = new MeaningCentroid();
        counterparts.each(place -> {
            Meaning meaning = place.leaf().meaning(place.doc());
            if (meaning != null) {
                centre.add(meaning);
            }
        });
        return centre;
    }

    private void add(Meaning meaning) {
        long scale = Math.round(meaning.scale() * UNIT);
        byte[] components = meaning.components();
        sums = sums.length == 0 ? new long[components.length] : sums;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scale * components[i];
        }
        count++;
    }

    /** The mean similarity of a meaning with all of them; 0 when there are none. */
    public double meanSimilarity(Meaning meaning) {
        double product = 0;
        for (int i = 0; i < sums.length; i++) {
            product += meaning.components()[i] * (sums[i] / UNIT);
        }
        return count == 0 ? 0 : product * meaning.scale() / count;
    }
}
