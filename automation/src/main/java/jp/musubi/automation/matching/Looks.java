package jp.musubi.automation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.SeedId;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.query.IndexView;

/** What the matcher sees in the index as of a position. Remembers for its own life what it has looked up. */
final class Looks {
    private final SearchIndex index;
    private final SeedFacts facts;
    private final int candidates;
    private final Map<NeedAt, Set<SeedId>> found = new HashMap<>();
    private final Map<SeedAt, Optional<NeedId>> nearest = new HashMap<>();

    private record NeedAt(NeedId need, long position) {}

    private record SeedAt(SeedId seed, long position) {}

    /** @param candidates how many are kept of each look */
    Looks(SearchIndex index, SeedFacts facts, int candidates) {
        this.index = index;
        this.facts = facts;
        this.candidates = candidates;
    }

    /** Looks at a need; empty when it has been erased since, or was not open then. */
    Optional<Look> at(NeedId need, long position) {
        return index.readAt(
                position, view -> view.get(need.ref(), Viewer.system()).map(stored -> look(need, stored, view)));
    }

    private Look look(NeedId need, StoredRecord stored, IndexView view) {
        MatchResult result = view.candidates(need.ref(), candidates);
        Set<SeedId> reached = Look.proposable(result);
        Set<SeedId> ownBest = reached.stream()
                .filter(seed -> nearest(seed, view).filter(need::equals).isPresent())
                .collect(Collectors.toSet());
        Map<SeedId, SeedFacts.Facts> known =
                facts.of(result.candidates().stream().map(Look::seed).toList(), view.position());
        return new Look(result, stored.revision(), result.glossary(), Answers.of(near(result, known)), known, ownBest);
    }

    private static List<Answers.Near> near(MatchResult result, Map<SeedId, SeedFacts.Facts> known) {
        return result.candidates().stream()
                .map(one -> new Answers.Near(
                        result.floor() > 0 ? one.score() / result.floor() : 1,
                        result.proposable(one),
                        known.getOrDefault(Look.seed(one), SeedFacts.Facts.NONE).kind()))
                .toList();
    }

    private Optional<NeedId> nearest(SeedId seed, IndexView view) {
        return nearest.computeIfAbsent(
                new SeedAt(seed, view.position()),
                at -> view.candidates(seed.ref(), 1).candidates().stream()
                        .findFirst()
                        .map(best -> new NeedId(best.record().id())));
    }

    /** The needs for which the seed is a candidate at or above the floor. */
    List<NeedId> touched(SeedId seed, long position) {
        return index.readAt(position, view -> view.touchedNeeds(seed.ref())).stream()
                .map(ref -> new NeedId(ref.id()))
                .toList();
    }

    /** The needs that took part in matching then, by id: those that were open. */
    List<NeedId> open(long position) {
        return index.readAt(position, view -> view.matched(RecordType.NEED)).stream()
                .map(ref -> new NeedId(ref.id()))
                .toList();
    }

    /** The seeds at or above the floor that matching the need finds. */
    Set<SeedId> found(NeedId need, long position) {
        return found.computeIfAbsent(
                new NeedAt(need, position),
                at -> Look.proposable(index.readAt(position, view -> view.candidates(need.ref(), candidates))));
    }
}
