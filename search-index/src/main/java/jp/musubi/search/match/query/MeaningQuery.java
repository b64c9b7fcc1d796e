package jp.musubi.search.match.query;

import java.io.IOException;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.Counterparts;

/**
 * What a record means as a query to the other side. Models find any two texts somewhat alike: only what is nearer than the
 * other side is in the mean counts.
 *
 * @param own null when the record has no meaning, or meanings do not count
 * @param mean similarity of the other side in the mean
 * @param worth what the same meaning adds to a score
 */
public record MeaningQuery(Meaning own, double mean, double worth) {
    public static MeaningQuery of(Meaning own, MatchQuery query, Counterparts counterparts, Recipe recipe)
            throws IOException {
        double worth = recipe.shares().meaning() * query.selfScore();
        if (own == null || worth == 0) {
            return new MeaningQuery(null, 0, 0);
        }
        return new MeaningQuery(own, counterparts.meanings().meanSimilarity(own), worth);
    }

    /** Whether meanings count at all. */
    public boolean counts() {
        return own != null;
    }

    /** What a meaning adds to the score, 0 to {@link #worth}. */
    public double score(Meaning other) {
        return worth * likeness(other);
    }

    /** How alike two meanings are beyond what any two are, 0 to 1. */
    public double likeness(Meaning other) {
        if (own == null || other == null || mean >= 1) {
            return 0;
        }
        return Math.clamp((own.similarity(other) - mean) / (1 - mean), 0, 1);
    }
}
