package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.search.embedding.Meaning;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds what the other side has for a record. A result is a function of the snapshot alone. */
public final class Matcher {
    /** A text of fewer different words says too little to propose anything for. */
    private static final int FEWEST_WORDS = 2;

    /** Reasons are given for so many: nobody reads further, and a measurement that does asks for none. */
    private static final int EXPLAINED = 200;

    private final MatchSettings settings;
    private final Recipe recipe;
    private final Models models;
    private final Map<RecordType, TermStatistics.Kept> statistics =
            Map.of(RecordType.SEED, new TermStatistics.Kept(), RecordType.NEED, new TermStatistics.Kept());

    public Matcher(MatchSettings settings) {
        this.settings = settings;
        this.recipe = settings.recipe();
        this.models = new Models(recipe);
    }

    /**
     * The best of the other side, with factors and floor. No candidates when the record takes no part in matching, or its
     * text is a single word.
     */
    public MatchResult candidates(Snapshot snapshot, RecordRef of, int limit) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(of);
        MatchTerms text = place.isEmpty() ? null : text(place.get());
        Counterparts counterparts = counterparts(snapshot, otherSide(of.type()));
        Conditions conditions = conditions(snapshot, counterparts);
        if (text == null || counterparts.count() == 0 || saysTooLittle(text)) {
            return conditions.nothing();
        }
        MatchQuery query = MatchQuery.of(text, counterparts, conditions.glossary(), recipe);
        List<Ranking.Ranked> ranked = Ranking.best(query, counterparts, retrieved(limit));
        return result(conditions, query, place.get().leaf(), place.get().doc(), ranked, limit);
    }

    /** What holds at one position, and for one side. */
    private record Conditions(
            String name, long position, Counterparts counterparts, CompiledGlossary glossary, CollectionModel model) {
        MatchResult nothing() {
            return new MatchResult(name, glossary.version(), position, 0, 0, List.of());
        }
    }

    private Conditions conditions(Snapshot snapshot, Counterparts counterparts) throws IOException {
        CollectionModel model = models.collection(snapshot).orElse(null);
        String name = model == null ? recipe.name() : recipe.name() + "+" + model.name();
        return new Conditions(name, snapshot.position(), counterparts, models.glossary(snapshot), model);
    }

    private static boolean saysTooLittle(MatchTerms text) {
        return text.words().size() < FEWEST_WORDS;
    }

    private static int retrieved(int limit) {
        return Math.max(limit, Scoring.RETRIEVED);
    }

    /**
     * What the second stage makes of what was retrieved.
     *
     * @param leaf segment of the record itself
     * @param doc its document there
     * @param ranked best first by direct score
     */
    private MatchResult result(
            Conditions conditions, MatchQuery query, Leaf leaf, int doc, List<Ranking.Ranked> ranked, int limit)
            throws IOException {
        Counterparts counterparts = conditions.counterparts();
        MeaningQuery meaning = MeaningQuery.of(leaf.meaning(doc), query, counterparts, recipe);
        Scoring scoring = new Scoring(query, leaf.bigrams(doc), meaning, recipe, conditions.model());
        List<Ranking.Ranked> beside = meaning.beside(ranked, query, counterparts);
        List<Candidate> candidates = new ArrayList<>();
        for (Scoring.Scored scored :
                scoring.of(ranked, beside).stream().limit(limit).toList()) {
            candidates.add(candidates.size() < EXPLAINED ? explained(query, scored) : unexplained(scored));
        }
        return new MatchResult(
                conditions.name(),
                conditions.glossary().version(),
                conditions.position(),
                scoring.selfScore(),
                floor(query),
                candidates);
    }

    /**
     * Matches all needs against all seeds in one pass, with the results of asking for each need's candidates.
     *
     * @param limit at most so many candidates of each need
     * @param most at most so many needs of each seed
     */
    public void all(Snapshot snapshot, int limit, int most, Matches into) throws IOException {
        Conditions conditions = conditions(snapshot, counterparts(snapshot, RecordType.SEED));
        MatchingAll.Rules rules = new MatchingAll.Rules() {
            @Override
            public boolean asks(MatchingAll.Need need) throws IOException {
                return conditions.counterparts().count() > 0
                        && !saysTooLittle(need.leaf().matchTerms(need.doc()));
            }

            @Override
            public MatchQuery query(MatchingAll.Need need) throws IOException {
                MatchTerms text = need.leaf().matchTerms(need.doc());
                return MatchQuery.of(text, conditions.counterparts(), conditions.glossary(), recipe);
            }

            @Override
            public MatchResult result(MatchingAll.Need need, MatchQuery query, List<Ranking.Ranked> ranked)
                    throws IOException {
                return Matcher.this.result(conditions, query, need.leaf(), need.doc(), ranked, limit);
            }

            @Override
            public MatchResult nothing() {
                return conditions.nothing();
            }
        };
        new MatchingAll(counterparts(snapshot, RecordType.NEED), conditions.counterparts(), rules)
                .run(retrieved(limit), most, into);
    }

    /** The ids and scores of {@link #candidates}, without the cost of their reasons. */
    public List<Ranked> ranking(Snapshot snapshot, RecordRef of, int limit) throws IOException {
        Optional<Asked> asked = asked(snapshot, of);
        return asked.isEmpty()
                ? List.of()
                : asked.get().ranking(limit).stream()
                        .map(scored ->
                                new Ranked(RecordRef.parse(scored.ranked().record()), scored.score()))
                        .toList();
    }

    /** How a seed stands to a need, candidate or not; empty when one of them takes no part in matching. */
    public Optional<PairMatch> pair(Snapshot snapshot, RecordRef need, RecordRef seed) throws IOException {
        if (need.type() != RecordType.NEED || seed.type() != RecordType.SEED) {
            return Optional.empty();
        }
        Optional<Asked> ofNeed = asked(snapshot, need);
        Optional<Asked> ofSeed = asked(snapshot, seed);
        if (ofNeed.isEmpty() || ofSeed.isEmpty()) {
            return Optional.empty();
        }
        Pairs pairs = new Pairs(ofNeed.get(), ofSeed.get(), floor(ofNeed.get().query()));
        Conditions conditions = conditions(snapshot, ofNeed.get().counterparts());
        return Optional.of(pairs.match(conditions.name(), conditions.glossary().version()));
    }

    /** A record as a query to the other side; empty when there is nobody to ask, or it takes no part. */
    private Optional<Asked> asked(Snapshot snapshot, RecordRef of) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(of);
        MatchTerms text = place.isEmpty() ? null : text(place.get());
        Counterparts counterparts = counterparts(snapshot, otherSide(of.type()));
        if (text == null || counterparts.count() == 0) {
            return Optional.empty();
        }
        Leaf leaf = place.get().leaf();
        int doc = place.get().doc();
        Conditions conditions = conditions(snapshot, counterparts);
        MatchQuery query = MatchQuery.of(text, counterparts, conditions.glossary(), recipe);
        MeaningQuery meaning = MeaningQuery.of(leaf.meaning(doc), query, counterparts, recipe);
        Scoring scoring = new Scoring(query, leaf.bigrams(doc), meaning, recipe, conditions.model());
        return Optional.of(new Asked(of, place.get(), text, counterparts, query, meaning, scoring));
    }

    /** A record as a query to the other side. */
    record Asked(
            RecordRef record,
            Snapshot.Place place,
            MatchTerms text,
            Counterparts counterparts,
            MatchQuery query,
            MeaningQuery meaning,
            Scoring scoring) {

        /** Best first; nothing when it says too little. */
        List<Scoring.Scored> ranking(int limit) throws IOException {
            if (saysTooLittle(text)) {
                return List.of();
            }
            List<Ranking.Ranked> ranked = Ranking.best(query, counterparts, retrieved(limit));
            List<Ranking.Ranked> beside = meaning.beside(ranked, query, counterparts);
            return scoring.of(ranked, beside).stream().limit(limit).toList();
        }
    }

    /** The needs among whose candidates at or above the floor the seed is, ordered by id. */
    public List<RecordRef> touchedNeeds(Snapshot snapshot, RecordRef seed) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(seed);
        MatchTerms text = place.isEmpty() ? null : text(place.get());
        if (text == null || seed.type() != RecordType.SEED) {
            return List.of();
        }
        Meaning seedMeaning = place.get().leaf().meaning(place.get().doc());
        CompiledGlossary glossary = models.glossary(snapshot);
        Counterparts seeds = counterparts(snapshot, RecordType.SEED);
        Counterparts needs = counterparts(snapshot, RecordType.NEED);
        List<RecordRef> touched = new ArrayList<>();
        for (int i = 0; i < needs.leaves().size(); i++) {
            Leaf leaf = needs.leaves().get(i);
            FixedBitSet members = needs.members(i);
            for (int doc = next(members, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(members, doc + 1)) {
                MatchTerms need = leaf.matchTerms(doc);
                if (need.words().size() >= FEWEST_WORDS) {
                    MatchQuery query = MatchQuery.of(need, seeds, glossary, recipe);
                    MeaningQuery meaning = MeaningQuery.of(leaf.meaning(doc), query, seeds, recipe);
                    double score = query.score(text) + meaning.score(seedMeaning);
                    if (score > 0 && score >= floor(query)) {
                        touched.add(RecordRef.parse(leaf.record(doc)));
                    }
                }
            }
        }
        touched.sort(Comparator.comparing(RecordRef::id));
        return List.copyOf(touched);
    }

    /** The records of a side that take part in matching, ordered by id. */
    public List<RecordRef> matched(Snapshot snapshot, RecordType type) throws IOException {
        Counterparts all = counterparts(snapshot, type);
        List<RecordRef> records = new ArrayList<>();
        for (int i = 0; i < all.leaves().size(); i++) {
            FixedBitSet members = all.members(i);
            for (int doc = next(members, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(members, doc + 1)) {
                records.add(RecordRef.parse(all.leaves().get(i).record(doc)));
            }
        }
        records.sort(Comparator.comparing(RecordRef::id));
        return List.copyOf(records);
    }

    private record Key(RecordType type) {}

    private Counterparts counterparts(Snapshot snapshot, RecordType type) {
        return snapshot.remember(new Key(type), Counterparts.class, () -> {
            List<FixedBitSet> valid = IntStream.range(0, snapshot.leaves().size())
                    .mapToObj(leaf -> snapshot.valid(leaf, type))
                    .toList();
            return new Counterparts(snapshot.leaves(), valid, statistics.get(type), recipe);
        });
    }

    private static int next(FixedBitSet documents, int from) {
        return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
    }

    private double floor(MatchQuery query) {
        return settings.floorShare() * query.reachable();
    }

    private static Candidate explained(MatchQuery query, Scoring.Scored scored) throws IOException {
        Ranking.Ranked ranked = scored.ranked();
        MatchTerms text = scored.text() == null ? ranked.leaf().matchTerms(ranked.doc()) : scored.text();
        Explanation explanation = new Explanation(query, text, scored);
        return new Candidate(
                RecordRef.parse(ranked.record()),
                ranked.leaf().revision(ranked.doc()),
                scored.score(),
                ranked.score() + scored.meaning(),
                explanation.factors(),
                explanation.terms(),
                explanation.links());
    }

    private static Candidate unexplained(Scoring.Scored scored) throws IOException {
        Ranking.Ranked ranked = scored.ranked();
        return new Candidate(
                RecordRef.parse(ranked.record()),
                ranked.leaf().revision(ranked.doc()),
                scored.score(),
                ranked.score() + scored.meaning(),
                List.of(),
                List.of(),
                List.of());
    }

    private static MatchTerms text(Snapshot.Place place) throws IOException {
        return place.leaf().matchTerms(place.doc());
    }

    private static RecordType otherSide(RecordType type) {
        return switch (type) {
            case NEED -> RecordType.SEED;
            case SEED -> RecordType.NEED;
            case PAIRING, CONTACT, ORGANIZATION, PERSON, CLUSTER, TERM, REMATCH ->
                throw new IllegalArgumentException("only seeds and needs are matched, not a " + type.code());
        };
    }
}
