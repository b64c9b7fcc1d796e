package jp.musubi.search.linear;

import java.util.Arrays;

/**
 * The eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan: Matrix Computations, 8.5). Plain
 * sums in a fixed order: the same bits on every machine.
 */
public final class JacobiEigen {
    private static final int MOST_SWEEPS = 50;
    private static final double SMALL = 1e-12;

    private final double[][] matrix;
    private final double[][] vectors;

    private JacobiEigen(double[][] matrix) {
        this.matrix = matrix;
        this.vectors = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            vectors[i][i] = 1;
        }
    }

    /**
     * Eigenvalues, and eigenvectors.
     *
     * @param values largest first
     * @param vectors a row for each value, of length 1
     */
    public record Eigen(double[] values, double[][] vectors) {}

    /** @param matrix is used up */
    public static Eigen of(double[][] matrix) {
        JacobiEigen work = new JacobiEigen(matrix);
        for (int sweep = 0; sweep < MOST_SWEEPS && work.isMixed(); sweep++) {
            work.sweep();
        }
        return work.ordered();
    }

    private boolean isMixed() {
        double mixed = 0;
        double straight = 0;
        for (int i = 0; i < matrix.length; i++) {
            straight += matrix[i][i] * matrix[i][i];
            for (int j = 0; j < i; j++) {
                mixed += matrix[i][j] * matrix[i][j];
            }
        }
        return mixed > SMALL * SMALL * straight;
    }

    private void sweep() {
        for (int p = 0; p < matrix.length; p++) {
            for (int q = p + 1; q < matrix.length; q++) {
                if (matrix[p][q] != 0) {
                    rotate(p, q);
                }
            }
        }
    }

    private void rotate(int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tangent = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cosine = 1 / Math.sqrt(tangent * tangent + 1);
        double sine = tangent * cosine;
        mix(matrix[p], matrix[q], cosine, sine);
        for (double[] row : matrix) {
            double a = row[p];
            double b = row[q];
            row[p] = cosine * a - sine * b;
            row[q] = sine * a + cosine * b;
        }
        mix(vectors[p], vectors[q], cosine, sine);
    }

    private static void mix(double[] one, double[] other, double cosine, double sine) {
        for (int i = 0; i < one.length; i++) {
            double a = one[i];
            double b = other[i];
            one[i] = cosine * a - sine * b;
            other[i] = sine * a + cosine * b;
        }
    }

    /** Equal values keep the order in which they stand. */
    private Eigen ordered() {
        Integer[] order = new Integer[matrix.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(matrix[b][b], matrix[a][a]));
        double[] values = new double[order.length];
        double[][] sorted = new double[order.length][];
        for (int i = 0; i < order.length; i++) {
            values[i] = matrix[order[i]][order[i]];
            sorted[i] = vectors[order[i]];
        }
        return new Eigen(values, sorted);
    }
}
