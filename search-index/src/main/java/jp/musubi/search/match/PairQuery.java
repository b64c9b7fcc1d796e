package jp.musubi.search.match;

import jp.musubi.search.analysis.Bigrams;

/**
 * The character pairs of a text as a query: BM25 over pairs, weighed against its words in Japanese writing by its own
 * text.
 */
final class PairQuery {
    private final Bigrams query;
    private final double[] weights;
    private final PairStatistics statistics;
    private final double scale;
    private final double selfScore;

    /** @param worth what the own text is to score */
    PairQuery(Bigrams query, double repetition, double worth, PairStatistics statistics) {
        this.query = query;
        this.statistics = statistics;
        this.weights = new double[query.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = statistics.rarity(query.pair(i)) * StrictMath.pow(query.count(i), repetition);
        }
        double own = raw(query);
        this.scale = own > 0 ? worth / own : 0;
        this.selfScore = scale * own;
    }

    /** The score of the own text. */
    double selfScore() {
        return selfScore;
    }

    /** The score of a text: what its pairs add, in their order. */
    double score(Bigrams text) {
        return scale == 0 ? 0 : scale * raw(text);
    }

    private double raw(Bigrams text) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < query.size() && j < text.size()) {
            int order = Integer.compare(query.pair(i), text.pair(j));
            if (order == 0) {
                sum += weights[i] * statistics.saturation().of(text.count(j), text.length());
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
