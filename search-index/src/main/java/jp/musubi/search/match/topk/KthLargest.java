package jp.musubi.search.match.topk;

/** Tells the k-th greatest of some positive numbers. Reused. */
final class KthLargest {
    private float[] numbers = {};
    private int most;
    private int size;

    /** Begins anew. */
    void clear(int k) {
        if (numbers.length < k) {
            numbers = new float[k];
        }
        most = k;
        size = 0;
    }

    void add(float number) {
        if (size == most && (most == 0 || number <= numbers[most - 1])) {
            return;
        }
        int at = Math.min(size, most - 1);
        while (at > 0 && numbers[at - 1] < number) {
            numbers[at] = numbers[at - 1];
            at--;
        }
        numbers[at] = number;
        size = Math.min(most, size + 1);
    }

    /** The k-th greatest; 0 when there are fewer, infinite when k is 0. */
    float value() {
        return size < most ? 0 : most == 0 ? Float.POSITIVE_INFINITY : numbers[most - 1];
    }
}
