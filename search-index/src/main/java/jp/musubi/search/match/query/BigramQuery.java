package jp.musubi.search.match.query;

import java.io.IOException;
import jp.musubi.search.analysis.Bigrams;
import jp.musubi.search.match.statistics.BigramStatistics;
import jp.musubi.search.match.statistics.Bm25TermFrequency;

/**
 * The character pairs of a text as a query: BM25 over pairs, weighed against its words in Japanese writing by its own
 * text. For one thread.
 */
public final class BigramQuery {
    private final double[] weights;
    private final IntIntMap places;
    private final Bm25TermFrequency saturation;
    private final double scale;
    private final double selfScore;

    /** What a text and the query have in common, in the order of pairs. */
    private final int[] common;

    private final int[] counts;

    /** @param worth what the own text is to score */
    public BigramQuery(Bigrams query, double repetition, double worth, BigramStatistics statistics) {
        this.saturation = statistics.saturation();
        this.weights = new double[query.size()];
        this.places = new IntIntMap(query.size());
        double own = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = statistics.rarity(query.pair(i)) * StrictMath.pow(query.count(i), repetition);
            places.put(query.pair(i), i);
            own += weights[i] * saturation.of(query.count(i), query.length());
        }
        this.common = new int[weights.length];
        this.counts = new int[weights.length];
        this.scale = own > 0 ? worth / own : 0;
        this.selfScore = scale * own;
    }

    /** The score of the own text. */
    public double selfScore() {
        return selfScore;
    }

    /** The score of a text: what its pairs add, in their order. */
    public double score(Bigrams.PairCursor text) throws IOException {
        int length = 0;
        int size = 0;
        while (text.next()) {
            length += text.count();
            int place = places.of(text.pair());
            if (place >= 0) {
                common[size] = place;
                counts[size++] = text.count();
            }
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weights[common[i]] * saturation.of(counts[i], length);
        }
        return scale * sum;
    }
}
