package jp.musubi.search.match.scoring;

import jp.musubi.search.linear.CsrMatrix;

/** What the candidates most like a candidate score: k nearest neighbours in the space of terms. */
final class NearestNeighbours {
    private static final int NEAREST = 5;

    private NearestNeighbours() {}

    /**
     * The mean score of the most similar of each, each counting as much as it is alike; ties by rank. 0 where none is alike.
     *
     * @param texts of the candidates, best first
     * @param scores theirs
     */
    static double[] means(CsrMatrix texts, double[] scores) {
        double[][] likeness = texts.gram();
        double[] means = new double[scores.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = mean(likeness[i], scores);
        }
        return means;
    }

    private static double mean(double[] likeness, double[] scores) {
        int[] nearest = new int[NEAREST];
        int size = 0;
        for (int i = 0; i < likeness.length; i++) {
            if (likeness[i] > 0 && (size < NEAREST || likeness[i] > likeness[nearest[size - 1]])) {
                int at = Math.min(size, NEAREST - 1);
                for (; at > 0 && likeness[nearest[at - 1]] < likeness[i]; at--) {
                    nearest[at] = nearest[at - 1];
                }
                nearest[at] = i;
                size = Math.min(NEAREST, size + 1);
            }
        }
        double sum = 0;
        double weights = 0;
        for (int rank = 0; rank < size; rank++) {
            sum += likeness[nearest[rank]] * scores[nearest[rank]];
            weights += likeness[nearest[rank]];
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
