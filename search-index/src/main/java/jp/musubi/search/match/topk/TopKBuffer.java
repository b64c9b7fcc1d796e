package jp.musubi.search.match.topk;

import java.util.Arrays;

/**
 * The documents of a segment that may be among the best k, told by sums in floats: all others are sure not to be. Cut back
 * by the k-th greatest sum whenever it is full, so that it holds hardly more than are asked for.
 */
final class TopKBuffer {
    private final int limit;
    private int[] documents;
    private float[] sums;
    private int size;
    private double threshold;

    /** @param threshold a score that is sure to be needed */
    TopKBuffer(int limit, double threshold) {
        this.limit = limit;
        this.threshold = MaxScore.lowered(threshold);
        this.documents = new int[2 * limit + 2];
        this.sums = new float[documents.length];
    }

    /** A document with a smaller sum need not be offered. */
    double threshold() {
        return threshold;
    }

    void offer(int document, float sum) {
        if (size == documents.length) {
            shorten();
        }
        documents[size] = document;
        sums[size++] = sum;
    }

    private void shorten() {
        float[] sorted = Arrays.copyOf(sums, size);
        Arrays.sort(sorted);
        threshold = Math.max(threshold, MaxScore.lowered(sorted[size - limit]));
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (sums[i] >= threshold) {
                documents[kept] = documents[i];
                sums[kept++] = sums[i];
            }
        }
        size = kept;
        // Many may be alike: then none of them can be left out.
        if (size > documents.length / 4 * 3) {
            documents = Arrays.copyOf(documents, documents.length * 2);
            sums = Arrays.copyOf(sums, documents.length);
        }
    }

    /** What is left, in no order. */
    int[] documents() {
        if (size > limit && limit > 0) {
            shorten();
        }
        return Arrays.copyOf(documents, size);
    }
}
