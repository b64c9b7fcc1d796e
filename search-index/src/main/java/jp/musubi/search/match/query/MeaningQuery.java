package jp.musubi.search.match.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.scoring.Scoring;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.topk.Ranking;
import jp.musubi.search.match.topk.TopK;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/**
 * What a record means as a query to the other side. Models find any two texts somewhat alike: only what is nearer than the
 * other side is in the mean counts.
 *
 * @param own null when the record has no meaning, or meanings do not count
 * @param mean similarity of the other side in the mean
 * @param worth what the same meaning adds to a score
 */
public record MeaningQuery(Meaning own, double mean, double worth) {
    /** As many are retrieved by meaning as by words. */
    private static final int RETRIEVED = Scoring.RETRIEVED;

    public static MeaningQuery of(Meaning own, MatchQuery query, Counterparts counterparts, Recipe recipe)
            throws IOException {
        double worth = recipe.shares().meaning() * query.selfScore();
        if (own == null || worth == 0) {
            return new MeaningQuery(null, 0, 0);
        }
        return new MeaningQuery(own, counterparts.meanings().meanSimilarity(own), worth);
    }

    /** What a meaning adds to the score, 0 to {@link #worth}. */
    public double score(Meaning other) {
        return worth * likeness(other);
    }

    private double likeness(Meaning other) {
        if (own == null || other == null || mean >= 1) {
            return 0;
        }
        return Math.clamp((own.similarity(other) - mean) / (1 - mean), 0, 1);
    }

    /**
     * The nearest in meaning with their direct scores, in no order, those left out that were found by words.
     *
     * @param known found by words
     */
    public List<Ranking.ScoredDoc> beside(List<Ranking.ScoredDoc> known, MatchQuery query, Counterparts counterparts)
            throws IOException {
        if (own == null) {
            return List.of();
        }
        List<Ranking.ScoredDoc> beside = new ArrayList<>();
        for (Ranking.ScoredDoc near : nearest(counterparts, new TopK(RETRIEVED))) {
            if (known.stream().noneMatch(other -> other.leaf() == near.leaf() && other.doc() == near.doc())) {
                MatchTerms text = near.leaf().matchTerms(near.doc());
                beside.add(new Ranking.ScoredDoc(near.leaf(), near.doc(), query.score(text)));
            }
        }
        return beside;
    }

    /** Whether a counterpart is among the so many nearest in meaning, ties by id. */
    public boolean amongNearest(Snapshot.Place other, Counterparts counterparts, int most) throws IOException {
        double likeness = likeness(other.leaf().meaning(other.doc()));
        return likeness > 0
                && nearest(counterparts, new TopK(most, likeness)).stream()
                        .anyMatch(near -> near.leaf() == other.leaf() && near.doc() == other.doc());
    }

    private List<Ranking.ScoredDoc> nearest(Counterparts counterparts, TopK best) throws IOException {
        counterparts.each(place -> {
            double likeness = likeness(place.leaf().meaning(place.doc()));
            best.offer(new Ranking.ScoredDoc(place.leaf(), place.doc(), likeness));
        });
        return best.bestFirst();
    }
}
