package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.query.MeaningQuery;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** The counterparts nearest in meaning, by going through all of them. */
public final class NearestMeanings {
    private NearestMeanings() {}

    /**
     * The nearest with their direct scores, in no order, those left out that were found by words.
     *
     * @param known found by words
     * @param limit at most this many are looked for
     */
    public static List<ScoredDoc> beside(
            List<ScoredDoc> known, MeaningQuery meaning, MatchQuery query, Counterparts counterparts, int limit)
            throws IOException {
        if (!meaning.counts()) {
            return List.of();
        }
        List<ScoredDoc> beside = new ArrayList<>();
        for (ScoredDoc near : best(meaning, counterparts, new TopK(limit))) {
            if (known.stream().noneMatch(other -> other.leaf() == near.leaf() && other.doc() == near.doc())) {
                MatchTerms text = near.leaf().matchTerms(near.doc());
                beside.add(new ScoredDoc(near.leaf(), near.doc(), query.score(text)));
            }
        }
        return beside;
    }

    /** Whether a counterpart is among the nearest, at most {@code limit}, ties by id. */
    public static boolean contain(Snapshot.Place other, MeaningQuery meaning, Counterparts counterparts, int limit)
            throws IOException {
        double likeness = meaning.likeness(other.leaf().meaning(other.doc()));
        return likeness > 0
                && best(meaning, counterparts, new TopK(limit, likeness)).stream()
                        .anyMatch(near -> near.isAt(other));
    }

    private static List<ScoredDoc> best(MeaningQuery meaning, Counterparts counterparts, TopK best) throws IOException {
        counterparts.each(place -> {
            double likeness = meaning.likeness(place.leaf().meaning(place.doc()));
            best.offer(new ScoredDoc(place.leaf(), place.doc(), likeness));
        });
        return best.bestFirst();
    }
}
