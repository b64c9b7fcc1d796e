package jp.musubi.search.linear;

/** Arithmetic of dense vectors, added up from the first component to the last. */
public final class Vectors {
    private Vectors() {}

    /** Adds a multiple of one vector to another, in place. */
    public static void add(double[] sum, double factor, double[] added) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * added[i];
        }
    }

    public static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    public static double dot(double[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** Scaled to length 1, in place; what is all zero stays so. */
    public static double[] unit(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    /** The nearest floats. */
    public static float[] rounded(double[] vector) {
        float[] rounded = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            rounded[i] = (float) vector[i];
        }
        return rounded;
    }
}
