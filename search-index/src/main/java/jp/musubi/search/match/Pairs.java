package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import jp.musubi.search.match.PairMatch.Standing;

/** Looks at one pair, and at where each side stands in the ranking of the other. */
final class Pairs {
    /** So deep is a ranking looked into. */
    private static final int DEPTH = 1_000;

    private final Matcher.Asked need;
    private final Matcher.Asked seed;
    private final double floor;

    Pairs(Matcher.Asked need, Matcher.Asked seed, double floor) {
        this.need = need;
        this.seed = seed;
        this.floor = floor;
    }

    PairMatch match(String matcher, String glossary) throws IOException {
        List<Scoring.Scored> seeds = need.ranking(DEPTH);
        int rank = rank(seeds, seed);
        Scoring.Scored scored = rank > 0 ? seeds.get(rank - 1) : direct();
        Explanation explanation = new Explanation(need.query(), seed.text(), scored);
        boolean any = scored.score() > 0;
        List<Scoring.Scored> needs = seed.ranking(DEPTH);
        return new PairMatch(
                matcher,
                glossary,
                need.scoring().selfScore(),
                floor,
                scored.score(),
                scored.ranked().score() + scored.meaning(),
                any ? explanation.factors() : List.of(),
                any ? explanation.terms() : List.of(),
                any ? explanation.links() : List.of(),
                new Standing(rank, seeds.size(), need.counterparts().count()),
                new Standing(
                        rank(needs, need), needs.size(), seed.counterparts().count()),
                seed.place().leaf().traits(seed.place().doc()),
                need.place().leaf().traits(need.place().doc()));
    }

    /** What is not among those ranked has a direct score only. */
    private Scoring.Scored direct() {
        double score = need.query().score(seed.text());
        Ranking.Ranked ranked =
                new Ranking.Ranked(seed.place().leaf(), seed.place().doc(), score);
        return new Scoring.Scored(ranked, seed.text(), 0, 0, 0, 0);
    }

    private static int rank(List<Scoring.Scored> ranking, Matcher.Asked wanted) {
        for (int i = 0; i < ranking.size(); i++) {
            if (ranking.get(i).ranked().record().equals(wanted.record().toString())) {
                return i + 1;
            }
        }
        return 0;
    }
}
