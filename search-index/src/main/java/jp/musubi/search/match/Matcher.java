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
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Finds what the other side has for a record. A result is a function of the snapshot alone. */
public final class Matcher {
    private final MatchSettings settings;
    private final Map<RecordType, TermStatistics.Kept> statistics =
            Map.of(RecordType.SEED, new TermStatistics.Kept(), RecordType.NEED, new TermStatistics.Kept());

    public Matcher(MatchSettings settings) {
        this.settings = settings;
    }

    /** The best of the other side, with factors and floor. No candidates when the record takes no part in matching. */
    public MatchResult candidates(Snapshot snapshot, RecordRef of, int limit) throws IOException {
        Optional<MatchTerms> text = text(snapshot, of);
        Counterparts counterparts = counterparts(snapshot, otherSide(of.type()));
        if (text.isEmpty() || counterparts.count() == 0) {
            return new MatchResult(MatchQuery.MATCHER, snapshot.position(), 0, 0, List.of());
        }
        MatchQuery query = MatchQuery.of(text.get(), counterparts);
        List<Candidate> candidates = new ArrayList<>();
        for (Ranking.Ranked ranked : Ranking.best(query, counterparts, limit)) {
            candidates.add(explained(query, ranked));
        }
        return new MatchResult(MatchQuery.MATCHER, snapshot.position(), query.selfScore(), floor(query), candidates);
    }

    /** The needs among whose candidates at or above the floor the seed is, ordered by id. */
    public List<RecordRef> touchedNeeds(Snapshot snapshot, RecordRef seed) throws IOException {
        Optional<MatchTerms> text = text(snapshot, seed);
        if (text.isEmpty() || seed.type() != RecordType.SEED) {
            return List.of();
        }
        Counterparts seeds = counterparts(snapshot, RecordType.SEED);
        Counterparts needs = counterparts(snapshot, RecordType.NEED);
        List<RecordRef> touched = new ArrayList<>();
        for (int i = 0; i < needs.leaves().size(); i++) {
            Leaf leaf = needs.leaves().get(i);
            FixedBitSet members = needs.members(i);
            for (int doc = next(members, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(members, doc + 1)) {
                MatchQuery query = MatchQuery.of(leaf.matchTerms(doc), seeds);
                double score = query.score(text.get());
                if (score > 0 && score >= floor(query)) {
                    touched.add(RecordRef.parse(leaf.record(doc)));
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
            return new Counterparts(snapshot.leaves(), valid, statistics.get(type));
        });
    }

    private static int next(FixedBitSet documents, int from) {
        return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
    }

    private double floor(MatchQuery query) {
        return settings.floorShare() * query.selfScore();
    }

    private static Candidate explained(MatchQuery query, Ranking.Ranked ranked) throws IOException {
        MatchTerms text = ranked.leaf().matchTerms(ranked.doc());
        Explanation explanation = new Explanation(query, text, ranked.score());
        return new Candidate(
                RecordRef.parse(ranked.record()),
                ranked.leaf().revision(ranked.doc()),
                ranked.score(),
                explanation.factors(),
                explanation.terms());
    }

    private static Optional<MatchTerms> text(Snapshot snapshot, RecordRef record) throws IOException {
        Optional<Snapshot.Place> place = snapshot.find(record);
        return place.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(place.get().leaf().matchTerms(place.get().doc()));
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
