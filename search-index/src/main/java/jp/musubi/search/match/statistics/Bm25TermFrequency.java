package jp.musubi.search.match.statistics;

import jp.musubi.search.segment.Bm25;

/**
 * The part of BM25 that saturates: what a term counts for by how often it stands in a text of what length. Short texts,
 * which are nearly all, are worked out once; the bits are those of the formula.
 */
public final class Bm25TermFrequency {
    private static final int COUNTS = 6;
    private static final int LENGTHS = 1_024;

    private final Bm25 bm25;
    private final double averageLength;
    private final double[] known = new double[COUNTS * LENGTHS];
    private final float[] rounded = new float[COUNTS * LENGTHS];

    public Bm25TermFrequency(Bm25 bm25, double averageLength) {
        this.bm25 = bm25;
        this.averageLength = averageLength;
        for (int at = 0; at < known.length; at++) {
            known[at] = bm25.saturation(at / LENGTHS, at % LENGTHS, averageLength);
            rounded[at] = (float) known[at];
        }
    }

    /** The same rounded, to choose by. */
    public float rounded(int count, int length) {
        return count < COUNTS && length < LENGTHS
                ? rounded[count * LENGTHS + length]
                : (float) bm25.saturation(count, length, averageLength);
    }

    public double of(int count, int length) {
        return count < COUNTS && length < LENGTHS
                ? known[count * LENGTHS + length]
                : bm25.saturation(count, length, averageLength);
    }
}
