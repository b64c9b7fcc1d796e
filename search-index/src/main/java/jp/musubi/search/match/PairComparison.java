package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import jp.musubi.language.pairing.Reasons;
import jp.musubi.search.match.PairMatch.Standing;
import jp.musubi.search.match.scoring.Explanation;
import jp.musubi.search.match.scoring.Scoring;
import jp.musubi.search.match.topk.ScoredDoc;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** Looks at one pair, and at where each side stands in the ranking of the other. */
final class PairComparison {
    /** How deep a ranking is looked into. */
    static final int DEPTH = 1_000;

    private final RecordQuery need;
    private final RecordQuery seed;
    private final MatchTerms seedText;

    PairComparison(RecordQuery need, RecordQuery seed) throws IOException {
        this.need = need;
        this.seed = seed;
        this.seedText = seed.text();
    }

    PairMatch match() throws IOException {
        List<Scoring.Scored> seeds = ranking(need);
        int rank = rank(seeds, seed.place());
        Scoring.Scored scored = scored(need, seeds, seed.place(), seedText);
        Reasons reasons = scored.score() > 0
                ? new Explanation(need.query(), seedText, scored).reasons()
                : Reasons.unexplained(scored.score(), scored.direct());
        List<Scoring.Scored> needs = ranking(seed);
        return new PairMatch(
                need.context().matcher(),
                need.context().glossaryVersion(),
                need.selfScore(),
                need.floor(),
                reasons,
                new Standing(rank, seeds.size(), need.context().counterparts().count()),
                new Standing(
                        rank(needs, need.place()),
                        needs.size(),
                        seed.context().counterparts().count()),
                seed.place().leaf().traits(seed.place().doc()),
                need.place().leaf().traits(need.place().doc()));
    }

    /** Nobody, when it says too little. */
    private static List<Scoring.Scored> ranking(RecordQuery query) throws IOException {
        return RecordQuery.saysEnough(query.text()) ? query.ranking(DEPTH) : List.of();
    }

    /** How one counterpart was scored. What is not among those ranked has a direct score only. */
    static Scoring.Scored scored(
            RecordQuery query, List<Scoring.Scored> ranking, Snapshot.Place place, MatchTerms text) {
        int rank = rank(ranking, place);
        if (rank > 0) {
            return ranking.get(rank - 1);
        }
        ScoredDoc ranked =
                new ScoredDoc(place.leaf(), place.doc(), query.query().score(text));
        return Scoring.Scored.direct(ranked);
    }

    private static int rank(List<Scoring.Scored> ranking, Snapshot.Place wanted) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).ranked().isAt(wanted)) {
                return i + 1;
            }
        }
        return 0;
    }
}
