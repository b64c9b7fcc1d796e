package jp.musubi.search.linear;

import java.util.Arrays;

/** A sparse matrix in compressed rows (CSR), made row by row. Rows keep the order in which they were added. */
public final class CsrMatrix {
    private final int columns;
    private int[] starts = new int[16];
    private int[] column = new int[256];
    private double[] value = new double[256];
    private int rows;

    public CsrMatrix(int columns) {
        this.columns = columns;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Adds to the row that is being made. */
    public void add(int at, double entry) {
        int size = starts[rows + 1];
        if (size == column.length) {
            column = Arrays.copyOf(column, size * 2);
            value = Arrays.copyOf(value, size * 2);
        }
        column[size] = at;
        value[size] = entry;
        starts[rows + 1] = size + 1;
    }

    /** Ends the row, scaled to length 1. */
    public void end() {
        double sum = 0;
        for (int i = starts[rows]; i < starts[rows + 1]; i++) {
            sum += value[i] * value[i];
        }
        double length = Math.sqrt(sum);
        for (int i = starts[rows]; i < starts[rows + 1] && length > 0; i++) {
            value[i] /= length;
        }
        close();
    }

    private void close() {
        rows++;
        if (rows + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[rows + 1] = starts[rows];
    }

    /** This times a matrix with a row for each column of this. */
    public double[][] times(double[][] right) {
        double[][] product = new double[rows][right.length == 0 ? 0 : right[0].length];
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                Vectors.add(product[row], value[i], right[column[i]]);
            }
        }
        return product;
    }

    /** The transpose of this, times a matrix with a row for each row of this. */
    public double[][] transposedTimes(double[][] right) {
        double[][] product = new double[columns][right.length == 0 ? 0 : right[0].length];
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                Vectors.add(product[column[i]], value[i], right[row]);
            }
        }
        return product;
    }

    /** The Gram matrix of the rows, which are of length 1: the cosines between them. Its diagonal is left 0. */
    public double[][] gram() {
        double[][] gram = new double[rows][rows];
        CsrMatrix shared = shared();
        for (int row = 0; row < rows; row++) {
            shared.spread(row, gram);
        }
        return gram;
    }

    /** The entries of columns that stand in more than one row, these numbered anew without gaps: no others meet. */
    private CsrMatrix shared() {
        int[] having = new int[columns];
        for (int i = 0; i < starts[rows]; i++) {
            having[column[i]]++;
        }
        int[] number = new int[columns];
        int size = 0;
        for (int i = 0; i < columns; i++) {
            number[i] = having[i] > 1 ? size++ : -1;
        }
        CsrMatrix shared = new CsrMatrix(size);
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                if (number[column[i]] >= 0) {
                    shared.add(number[column[i]], value[i]);
                }
            }
            shared.close();
        }
        return shared;
    }

    /** What a row has in common with each later one. */
    private void spread(int row, double[][] gram) {
        double[] spread = new double[columns];
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            spread[column[i]] = value[i];
        }
        for (int other = row + 1; other < rows; other++) {
            double sum = 0;
            for (int i = starts[other]; i < starts[other + 1]; i++) {
                sum += value[i] * spread[column[i]];
            }
            gram[row][other] = sum;
            gram[other][row] = sum;
        }
    }
}
