package jp.musubi.search.match.learned;

import java.util.Random;
import jp.musubi.search.linear.CsrMatrix;
import jp.musubi.search.linear.JacobiEigen;

/**
 * Latent semantic analysis (Deerwester et al., 1990): the directions in which the texts of a collection differ most, by
 * randomised subspace iteration (Halko, Martinsson and Tropp, 2011) from a fixed start. One thread, sums in a fixed order:
 * the same texts give the same bits.
 */
public final class LatentSpace {
    private static final int MOST_DIMENSIONS = 100;
    private static final int SPARE = 10;
    private static final int ROUNDS = 2;
    /** Directions weaker than this share of the strongest are rounding errors. */
    private static final double WEAKEST = 1e-10;

    private LatentSpace() {}

    /** How many directions so many texts can tell apart: more with the square root of their number. */
    static int dimensions(int texts) {
        return (int) Math.min(MOST_DIMENSIONS, Math.round(3.3 * Math.sqrt(texts)));
    }

    /**
     * The place of each column (a term) in the space.
     *
     * @param between run between the steps, each of which takes a second at most; may throw to end the work
     */
    static float[][] of(CsrMatrix texts, Runnable between) {
        int wide = Math.min(dimensions(texts.rows()) + SPARE, Math.min(texts.rows(), texts.columns()));
        double[][] basis = texts.turnedTimes(signs(texts.rows(), wide));
        for (int round = 0; round < ROUNDS; round++) {
            between.run();
            basis = orthogonal(basis, wide);
            between.run();
            basis = texts.turnedTimes(texts.times(basis));
        }
        between.run();
        basis = orthogonal(basis, wide);
        between.run();
        JacobiEigen.Eigen strongest = JacobiEigen.of(gram(texts.times(basis)));
        between.run();
        return rounded(turned(basis, strongest, Math.min(dimensions(texts.rows()), strongest.values().length)));
    }

    private static double[][] signs(int rows, int wide) {
        Random random = new Random(1);
        double[][] signs = new double[rows][wide];
        for (double[] row : signs) {
            for (int i = 0; i < wide; i++) {
                row[i] = random.nextBoolean() ? 1 : -1;
            }
        }
        return signs;
    }

    /** The columns made orthogonal and of length 1, those dropped that depend on others. */
    private static double[][] orthogonal(double[][] matrix, int wide) {
        JacobiEigen.Eigen eigen = JacobiEigen.of(gram(matrix));
        int kept = 0;
        while (kept < wide && kept < eigen.values().length && eigen.values()[kept] > WEAKEST * eigen.values()[0]) {
            kept++;
        }
        double[][] turned = turned(matrix, eigen, kept);
        for (double[] row : turned) {
            for (int i = 0; i < kept; i++) {
                row[i] /= Math.sqrt(eigen.values()[i]);
            }
        }
        return turned;
    }

    /** The matrix turned over times itself. */
    private static double[][] gram(double[][] matrix) {
        int wide = matrix.length == 0 ? 0 : matrix[0].length;
        double[][] gram = new double[wide][wide];
        for (double[] row : matrix) {
            for (int i = 0; i < wide; i++) {
                CsrMatrix.addTo(gram[i], row[i], row);
            }
        }
        return gram;
    }

    /** The matrix times the first eigenvectors; whole rows are added, which processors do many numbers at a time. */
    private static double[][] turned(double[][] matrix, JacobiEigen.Eigen eigen, int dimensions) {
        double[][] vectors = new double[eigen.values().length][dimensions];
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < vectors.length; j++) {
                vectors[j][i] = eigen.vectors()[i][j];
            }
        }
        double[][] turned = new double[matrix.length][dimensions];
        for (int row = 0; row < matrix.length; row++) {
            for (int j = 0; j < vectors.length; j++) {
                CsrMatrix.addTo(turned[row], matrix[row][j], vectors[j]);
            }
        }
        return turned;
    }

    private static float[][] rounded(double[][] matrix) {
        float[][] rounded = new float[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            rounded[row] = rounded(matrix[row]);
        }
        return rounded;
    }

    static float[] rounded(double[] place) {
        float[] rounded = new float[place.length];
        for (int i = 0; i < place.length; i++) {
            rounded[i] = (float) place[i];
        }
        return rounded;
    }

    public static double dot(double[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Scaled to length 1, in place; what is all zero stays so. */
    public static double[] unit(double[] place) {
        double length = Math.sqrt(dot(place, place));
        for (int i = 0; i < place.length && length > 0; i++) {
            place[i] /= length;
        }
        return place;
    }

    public static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
