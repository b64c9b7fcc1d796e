package jp.musubi.search.linear;

import java.util.Arrays;

/** A matrix of few entries: one row a text, one column a term. Rows keep the order in which they were added. */
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

    /** This times a matrix of a row a column. */
    public double[][] times(double[][] right) {
        double[][] product = new double[rows][right.length == 0 ? 0 : right[0].length];
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                addTo(product[row], value[i], right[column[i]]);
            }
        }
        return product;
    }

    /** This turned over, times a matrix of a row a row. */
    public double[][] turnedTimes(double[][] right) {
        double[][] product = new double[columns][right.length == 0 ? 0 : right[0].length];
        for (int row = 0; row < rows; row++) {
            for (int i = starts[row]; i < starts[row + 1]; i++) {
                addTo(product[column[i]], value[i], right[row]);
            }
        }
        return product;
    }

    /** How alike each two rows are: the cosine of their angle; a row with itself counts 0. */
    public double[][] likeness() {
        double[][] likeness = new double[rows][rows];
        CsrMatrix shared = shared();
        for (int row = 0; row < rows; row++) {
            shared.spread(row, likeness);
        }
        return likeness;
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
    private void spread(int row, double[][] likeness) {
        double[] spread = new double[columns];
        for (int i = starts[row]; i < starts[row + 1]; i++) {
            spread[column[i]] = value[i];
        }
        for (int other = row + 1; other < rows; other++) {
            double sum = 0;
            for (int i = starts[other]; i < starts[other + 1]; i++) {
                sum += value[i] * spread[column[i]];
            }
            likeness[row][other] = sum;
            likeness[other][row] = sum;
        }
    }

    public static void addTo(double[] sum, double factor, double[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * added[i];
        }
    }
}
