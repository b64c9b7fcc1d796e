package jp.musubi.search.linear;

import java.util.Random;

/**
 * The strongest right singular vectors of a sparse matrix by randomised subspace iteration (Halko, Martinsson and Tropp,
 * 2011) from a fixed start. One thread, sums in a fixed order: the same matrix gives the same bits.
 */
public final class RandomizedSvd {
    /** Directions beyond those wanted, which make those wanted exact. */
    private static final int OVERSAMPLING = 10;

    private static final int ROUNDS = 2;
    /** Directions weaker than this share of the strongest are rounding errors. */
    private static final double WEAKEST = 1e-10;

    private RandomizedSvd() {}

    /**
     * The matrix of the vectors: a row for each column of the given matrix, a column for each vector, strongest first.
     *
     * @param rank how many vectors are wanted; fewer are given when the matrix has fewer
     * @param between run between the steps, each of which takes a second at most; may throw to end the work
     */
    public static double[][] rightVectors(CsrMatrix matrix, int rank, Runnable between) {
        int wide = Math.min(rank + OVERSAMPLING, Math.min(matrix.rows(), matrix.columns()));
        double[][] basis = matrix.transposedTimes(signs(matrix.rows(), wide));
        for (int round = 0; round < ROUNDS; round++) {
            between.run();
            basis = orthogonal(basis, wide);
            between.run();
            basis = matrix.transposedTimes(matrix.times(basis));
        }
        between.run();
        basis = orthogonal(basis, wide);
        between.run();
        JacobiEigen.Eigen strongest = JacobiEigen.of(gram(matrix.times(basis)));
        between.run();
        return projected(basis, strongest, Math.min(rank, strongest.values().length));
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

    /** The columns made orthonormal by the eigenvectors of their Gram matrix, those dropped that depend on others. */
    private static double[][] orthogonal(double[][] matrix, int wide) {
        JacobiEigen.Eigen eigen = JacobiEigen.of(gram(matrix));
        int kept = 0;
        while (kept < wide && kept < eigen.values().length && eigen.values()[kept] > WEAKEST * eigen.values()[0]) {
            kept++;
        }
        double[][] projected = projected(matrix, eigen, kept);
        for (double[] row : projected) {
            for (int i = 0; i < kept; i++) {
                row[i] /= Math.sqrt(eigen.values()[i]);
            }
        }
        return projected;
    }

    /** The Gram matrix of the columns: the transpose times the matrix. */
    private static double[][] gram(double[][] matrix) {
        int wide = matrix.length == 0 ? 0 : matrix[0].length;
        double[][] gram = new double[wide][wide];
        for (double[] row : matrix) {
            for (int i = 0; i < wide; i++) {
                Vectors.add(gram[i], row[i], row);
            }
        }
        return gram;
    }

    /** The matrix times the first eigenvectors: whole rows are added, which processors do many numbers at a time. */
    private static double[][] projected(double[][] matrix, JacobiEigen.Eigen eigen, int dimensions) {
        double[][] vectors = new double[eigen.values().length][dimensions];
        for (int i = 0; i < dimensions; i++) {
            for (int j = 0; j < vectors.length; j++) {
                vectors[j][i] = eigen.vectors()[i][j];
            }
        }
        double[][] projected = new double[matrix.length][dimensions];
        for (int row = 0; row < matrix.length; row++) {
            for (int j = 0; j < vectors.length; j++) {
                Vectors.add(projected[row], matrix[row][j], vectors[j]);
            }
        }
        return projected;
    }
}
