package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Reasons;
import jp.musubi.search.match.learned.CollectionModel;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.query.MeaningQuery;
import jp.musubi.search.match.scoring.Explanation;
import jp.musubi.search.match.scoring.Scoring;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.topk.BestKnown;
import jp.musubi.search.match.topk.NearestMeanings;
import jp.musubi.search.match.topk.Ranking;
import jp.musubi.search.match.topk.ScoredDoc;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** A record as a query to the other side. For one thread. */
final class RecordQuery {
    /** How many candidates are explained: nobody reads further, and a measurement that does asks for no reasons. */
    private static final int EXPLAINED = 200;

    /** A text of fewer different words says too little to propose anything for. */
    private static final int FEWEST_WORDS = 2;

    private final MatchContext context;
    private final Snapshot.Place place;
    private final MatchQuery query;
    private final MeaningQuery meaning;
    private Scoring scoring;

    /**
     * @param place where the record stands
     * @param query what {@link MatchContext#query} makes of its text
     */
    RecordQuery(MatchContext context, Snapshot.Place place, MatchQuery query) throws IOException {
        this.context = context;
        this.place = place;
        this.query = query;
        this.meaning =
                MeaningQuery.of(place.leaf().meaning(place.doc()), query, context.counterparts(), context.recipe());
    }

    /** Whether a text says enough to find anything at all. */
    static boolean saysEnough(MatchTerms text) {
        return text.words().size() >= FEWEST_WORDS;
    }

    MatchContext context() {
        return context;
    }

    Snapshot.Place place() {
        return place;
    }

    MatchQuery query() {
        return query;
    }

    MatchTerms text() throws IOException {
        return place.leaf().matchTerms(place.doc());
    }

    /** The direct score of a text of the other side, with its meaning: what decides whether it may be proposed. */
    double direct(Snapshot.Place other, MatchTerms text) throws IOException {
        return query.score(text) + meaning.score(other.leaf().meaning(other.doc()));
    }

    /**
     * Whether another is among the best {@code most} by direct score, ties by id: by what the words say, or by the meaning alone.
     *
     * @param known of records that asked before
     */
    boolean amongBest(Snapshot.Place other, MatchTerms text, int most, BestKnown known) throws IOException {
        double score = query.score(text);
        return score > 0 && amongBestByWords(other, score, most, known)
                || NearestMeanings.contain(other, meaning, context.counterparts(), most);
    }

    private boolean amongBestByWords(Snapshot.Place other, double score, int most, BestKnown known) throws IOException {
        Counterparts counterparts = context.counterparts();
        String record = place.leaf().record(place.doc());
        if (known.areAbove(score, most, record, query, counterparts)) {
            return false;
        }
        // More than are asked for: some will have gone when it is asked again.
        List<ScoredDoc> best = Ranking.best(query, counterparts, most + most / 2);
        known.remember(record, best);
        return best.stream().limit(most).anyMatch(ranked -> ranked.isAt(other));
    }

    /** The best by what the words say; empty when nobody shares any. */
    Optional<ScoredDoc> nearest() throws IOException {
        return Ranking.best(query, context.counterparts(), 1).stream().findFirst();
    }

    /** Those the record is nearest to, at most {@code most} by what the words say, and where a model tells those by meaning too. */
    List<Snapshot.Place> nearest(int most) throws IOException {
        List<ScoredDoc> nearest = new ArrayList<>(Ranking.best(query, context.counterparts(), most));
        nearest.addAll(besideThose(nearest));
        return nearest.stream()
                .map(ranked -> new Snapshot.Place(ranked.leaf(), ranked.doc()))
                .toList();
    }

    /** As many are retrieved by meaning as by words; these are what words have not found. */
    private List<ScoredDoc> besideThose(List<ScoredDoc> ranked) throws IOException {
        return NearestMeanings.beside(ranked, meaning, query, context.counterparts(), Scoring.RETRIEVED);
    }

    double floor() {
        return context.floor(query);
    }

    /** The score of the own text. */
    double selfScore() throws IOException {
        return scoring().selfScore();
    }

    private Scoring scoring() throws IOException {
        if (scoring == null) {
            CollectionModel model = context.learned().orElse(null);
            scoring = new Scoring(query, place.leaf().bigrams(place.doc()), meaning, context.recipe(), model);
        }
        return scoring;
    }

    /** How many counterparts the second stage wants for a limit. */
    static int retrieved(int limit) {
        return Math.max(limit, Scoring.RETRIEVED);
    }

    /** The best, at most {@code limit}, best first. */
    List<Scoring.Scored> ranking(int limit) throws IOException {
        return ranking(Ranking.best(query, context.counterparts(), retrieved(limit)), limit);
    }

    /** What the second stage makes of those {@link #retrieved}, best first by direct score. */
    private List<Scoring.Scored> ranking(List<ScoredDoc> ranked, int limit) throws IOException {
        List<Scoring.Scored> scored = scoring().of(ranked, besideThose(ranked));
        return scored.subList(0, Math.min(limit, scored.size()));
    }

    /** The best, at most {@code limit}, with their reasons. */
    MatchResult result(int limit) throws IOException {
        return result(Ranking.best(query, context.counterparts(), retrieved(limit)), limit);
    }

    /** The same, of counterparts that were {@link #retrieved} already, best first by direct score. */
    MatchResult result(List<ScoredDoc> ranked, int limit) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Scoring.Scored scored : ranking(ranked, limit)) {
            candidates.add(candidate(scored, candidates.size() < EXPLAINED));
        }
        return new MatchResult(
                context.matcher(),
                context.glossaryVersion(),
                context.position(),
                selfScore(),
                floor(),
                List.copyOf(candidates));
    }

    private Candidate candidate(Scoring.Scored scored, boolean explained) throws IOException {
        Leaf leaf = scored.ranked().leaf();
        int doc = scored.ranked().doc();
        Reasons reasons = explained
                ? new Explanation(query, leaf.matchTerms(doc), scored).reasons()
                : Reasons.unexplained(scored.score(), scored.direct());
        return new Candidate(RecordRef.parse(scored.ranked().record()), leaf.revision(doc), reasons);
    }
}
