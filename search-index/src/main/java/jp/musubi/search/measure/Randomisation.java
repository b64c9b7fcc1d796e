package jp.musubi.search.measure;

import java.util.SplittableRandom;

/**
 * The paired randomisation test (Fisher's): had it been by chance which matcher gave which of the two figures of a
 * question, how often would their means differ as much? Two-sided. After Smucker, Allan, Carterette, CIKM 2007.
 */
public final class Randomisation {
    private static final int ROUNDS = 10_000;
    private static final long SEED = 20_261_122;
    /** Sums of the same numbers in another order differ by less. */
    private static final double ROUNDING = 1e-10;

    private Randomisation() {}

    /**
     * The p value of a difference.
     *
     * @param one figures of one matcher by question
     * @param other figures of the other, in the same order
     * @return above 0, at most 1
     */
    public static double p(double[] one, double[] other) {
        double[] differences = new double[one.length];
        double observed = 0;
        for (int i = 0; i < one.length; i++) {
            differences[i] = one[i] - other[i];
            observed += differences[i];
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int asLarge = 0;
        for (int round = 0; round < ROUNDS; round++) {
            asLarge += Math.abs(flipped(differences, random)) >= Math.abs(observed) - ROUNDING ? 1 : 0;
        }
        // What was observed is one of the ways that chance has.
        return (asLarge + 1.0) / (ROUNDS + 1.0);
    }

    private static double flipped(double[] differences, SplittableRandom random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < differences.length; i++) {
            signs = i % Long.SIZE == 0 ? random.nextLong() : signs >>> 1;
            sum += (signs & 1) == 0 ? differences[i] : -differences[i];
        }
        return sum;
    }
}
