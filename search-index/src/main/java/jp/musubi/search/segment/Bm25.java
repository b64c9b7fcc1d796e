package jp.musubi.search.segment;

/**
 * BM25 (Robertson and Zaragoza, 2009: The Probabilistic Relevance Framework) in doubles over exact lengths, with the
 * inverse document frequency of Lucene, which is never negative. {@code StrictMath} gives the same bits on every machine.
 *
 * @param k1 how soon repetition stops counting
 * @param b how far long texts are held back, 0 to 1
 */
public record Bm25(double k1, double b) {

    /** The weight of a term that {@code having} of the documents have. */
    public static double idf(long documents, long having) {
        return StrictMath.log(1 + (documents - having + 0.5) / (having + 0.5));
    }

    /** What a term counts for that stands {@code count} times in a text of that length. */
    public double saturation(int count, int length, double averageLength) {
        return count * (k1 + 1) / (count + k1 * (1 - b + b * length / averageLength));
    }
}
