package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.learned.ModelPosition;
import jp.musubi.search.match.query.CompiledGlossary;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.scoring.Scoring;
import jp.musubi.search.match.topk.BestKnown;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** Finds what the other side has for a record. A result is a function of the snapshot alone. */
public final class Matcher {
    /** From this many revisions of seeds on, learning takes so long that somebody would notice. */
    public static final int WORTH_PREPARING = 1_024;

    private final MatchContexts contexts;
    private final BestKnown bestKnown = new BestKnown();

    public Matcher(MatchSettings settings) {
        this.contexts = new MatchContexts(settings);
    }

    /** The glossary in force at the snapshot's position, compiled, whatever the recipe. */
    public CompiledGlossary glossary(Snapshot snapshot) {
        return contexts.glossary(snapshot);
    }

    /**
     * The best of the other side, with factors and floor. No candidates when the record takes no part in matching, or its
     * text is a single word.
     */
    public MatchResult candidates(Snapshot snapshot, RecordRef of, int limit) throws IOException {
        Optional<RecordQuery> query = query(snapshot, of);
        return query.isPresent() && RecordQuery.saysEnough(query.get().text())
                ? query.get().result(limit)
                : contexts.asking(snapshot, otherSide(of.type())).nothing();
    }

    /** The same for many needs at once, in their order. */
    public List<MatchResult> candidates(Snapshot snapshot, List<RecordRef> needs, int limit) throws IOException {
        MatchContext context = contexts.asking(snapshot, RecordType.SEED);
        Map<RecordRef, MatchResult> found = new HashMap<>();
        List<MatchingAll.Need> asked = new ArrayList<>();
        for (RecordRef need : needs) {
            if (need.type() != RecordType.NEED) {
                throw new IllegalArgumentException(
                        "only for needs, not for a " + need.type().code());
            }
            snapshot.find(need).ifPresent(place -> asked.add(new MatchingAll.Need(need, place)));
        }
        new MatchingAll(asked, context).needs(limit, found::put);
        MatchResult nothing = context.nothing();
        return needs.stream().map(need -> found.getOrDefault(need, nothing)).toList();
    }

    /** The ids and scores of {@link #candidates}, without the cost of their reasons. */
    public List<Ranked> ranking(Snapshot snapshot, RecordRef of, int limit) throws IOException {
        Optional<RecordQuery> query = query(snapshot, of);
        return query.isPresent() && RecordQuery.saysEnough(query.get().text())
                ? query.get().ranking(limit).stream().map(Matcher::ranked).toList()
                : List.of();
    }

    private static Ranked ranked(Scoring.Scored scored) {
        return new Ranked(RecordRef.parse(scored.ranked().record()), scored.score());
    }

    /**
     * Matches all needs against all seeds in one pass, with the results of asking for each need's candidates.
     *
     * @param limit how many candidates of each need at most
     * @param most how many needs of each seed at most
     */
    public void all(Snapshot snapshot, int limit, int most, Matches into) throws IOException {
        MatchContext context = contexts.asking(snapshot, RecordType.SEED);
        List<MatchingAll.Need> needs = new ArrayList<>();
        contexts.counterparts(snapshot, RecordType.NEED)
                .each(place -> needs.add(
                        new MatchingAll.Need(RecordRef.parse(place.leaf().record(place.doc())), place)));
        new MatchingAll(needs, context).run(limit, most, into);
    }

    /** How a seed stands to a need, candidate or not; empty when one of them takes no part in matching. */
    public Optional<PairMatch> pair(Snapshot snapshot, RecordRef need, RecordRef seed) throws IOException {
        if (need.type() != RecordType.NEED || seed.type() != RecordType.SEED) {
            return Optional.empty();
        }
        Optional<RecordQuery> ofNeed = query(snapshot, need);
        Optional<RecordQuery> ofSeed = query(snapshot, seed);
        return ofNeed.isEmpty() || ofSeed.isEmpty()
                ? Optional.empty()
                : Optional.of(new PairComparison(ofNeed.get(), ofSeed.get()).match());
    }

    /** The best of the other side by what the words of both texts say, without a second stage; ties by id. */
    public Optional<RecordRef> nearest(Snapshot snapshot, RecordRef of) throws IOException {
        Optional<RecordQuery> query = query(snapshot, of);
        return query.isPresent() && RecordQuery.saysEnough(query.get().text())
                ? query.get().nearest().map(ranked -> RecordRef.parse(ranked.record()))
                : Optional.empty();
    }

    /**
     * The needs whose floor the seed reaches, and among whose {@code best} by direct score it is; ordered by id.
     *
     * @param best among how many of each need
     * @param most how many needs are asked at most: when more are there, those that are the best for the seed
     */
    public List<RecordRef> touchedNeeds(Snapshot snapshot, RecordRef seed, int best, int most) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(seed);
        if (place.isEmpty() || seed.type() != RecordType.SEED) {
            return List.of();
        }
        MatchContext asking = contexts.asking(snapshot, RecordType.SEED);
        MatchContext asked = contexts.asking(snapshot, RecordType.NEED);
        return asked.counterparts().count() == 0
                ? List.of()
                : new TouchedNeeds(asking, asked, best, most, bestKnown).of(place.get());
    }

    /**
     * Works out ahead what questions of this position, and of later ones, rest on, so that nobody has to wait for it. With
     * few records there is nothing that takes long.
     *
     * @param stopping ends it at the next opportunity
     * @throws CancellationException when it was ended
     */
    public void prepare(Snapshot snapshot, BooleanSupplier stopping) throws IOException {
        if (ModelPosition.revisions(snapshot) >= WORTH_PREPARING) {
            contexts.prepare(snapshot, stopping);
        }
    }

    /** The recipe in force. */
    public Recipe recipe(Snapshot snapshot) {
        return contexts.recipe(snapshot);
    }

    /** The records of a side that take part in matching, ordered by id. */
    public List<RecordRef> matched(Snapshot snapshot, RecordType type) throws IOException {
        List<RecordRef> records = new ArrayList<>();
        contexts.counterparts(snapshot, type)
                .each(place -> records.add(RecordRef.parse(place.leaf().record(place.doc()))));
        records.sort(Comparator.comparing(RecordRef::id));
        return List.copyOf(records);
    }

    /** A record as a query to the other side; empty when there is nobody to ask, or it takes no part. */
    private Optional<RecordQuery> query(Snapshot snapshot, RecordRef of) throws IOException {
        MatchContext context = contexts.asking(snapshot, otherSide(of.type()));
        Optional<Snapshot.Place> place = snapshot.find(of);
        if (place.isEmpty() || context.counterparts().count() == 0) {
            return Optional.empty();
        }
        MatchTerms text = place.get().leaf().matchTerms(place.get().doc());
        return text == null
                ? Optional.empty()
                : Optional.of(new RecordQuery(context, place.get(), context.query(text)));
    }

    private static RecordType otherSide(RecordType type) {
        return switch (type) {
            case NEED -> RecordType.SEED;
            case SEED -> RecordType.NEED;
            default -> throw new IllegalArgumentException("only seeds and needs are matched, not a " + type.code());
        };
    }
}
