package jp.musubi.search.match.topk;

/** The so many greatest of some positive numbers. Reused. */
final class KthLargest {
    private float[] numbers = {};
    private int most;
    private int size;

    /** Begins anew. */
    void clear(int howMany) {
        if (numbers.length < howMany) {
            numbers = new float[howMany];
        }
        most = howMany;
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

    /** The least of them; 0 when there are fewer, infinite when none are wanted. */
    float least() {
        return size < most ? 0 : most == 0 ? Float.POSITIVE_INFINITY : numbers[most - 1];
    }
}
