package jp.musubi.search.match.learned;

import jp.musubi.search.linear.CsrMatrix;
import jp.musubi.search.linear.RandomizedSvd;
import jp.musubi.search.linear.Vectors;

/**
 * Latent semantic analysis (Deerwester et al., 1990): the directions in which the texts of a collection differ most, which
 * are the strongest right singular vectors of their matrix.
 */
final class LatentSpace {
    private static final int MOST_DIMENSIONS = 100;

    private LatentSpace() {}

    /** How many directions a number of texts can tell apart: more with its square root. */
    static int dimensions(int texts) {
        return (int) Math.min(MOST_DIMENSIONS, Math.round(3.3 * Math.sqrt(texts)));
    }

    /**
     * The place of each column (a term) in the space.
     *
     * @param between run between the steps, each of which takes a second at most; may throw to end the work
     */
    static float[][] of(CsrMatrix texts, Runnable between) {
        double[][] vectors = RandomizedSvd.rightVectors(texts, dimensions(texts.rows()), between);
        float[][] places = new float[vectors.length][];
        for (int term = 0; term < places.length; term++) {
            places[term] = Vectors.rounded(vectors[term]);
        }
        return places;
    }
}
