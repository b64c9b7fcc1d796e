package jp.musubi.automation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.query.IndexView;

/** Runs the matcher over the index as of a position. Remembers for its own life what it has found. */
final class MatchRuns {
    /** A seed touches a need from among this many times what a run keeps: the second stage may yet lift it. */
    private static final int TOUCHING = 2;

    /** Where more needs are open, a seed is held against those only that it would ask first. */
    private static final int MOST_ASKED = 100;

    private final SearchIndex index;
    private final int candidates;
    private final Map<NeedAt, Set<SeedId>> found = new HashMap<>();
    private final Map<SeedAt, Optional<NeedId>> nearest = new HashMap<>();

    private record NeedAt(NeedId need, long position) {}

    private record SeedAt(SeedId seed, long position) {}

    /** @param candidates how many are kept of each run */
    MatchRuns(SearchIndex index, int candidates) {
        this.index = index;
        this.candidates = candidates;
    }

    /** Matches a need; empty when it has been erased since, or was not open then. */
    Optional<MatchRun> at(NeedId need, long position) {
        return index.readAt(
                position,
                view -> view.get(need.ref(), Viewer.system())
                        .map(stored -> run(need, stored, view.candidates(need.ref(), candidates), view)));
    }

    /** What is found for many needs at once: the same as for each alone. */
    Map<NeedId, MatchResult> results(List<NeedId> needs, long position) {
        List<RecordRef> records = needs.stream().map(NeedId::ref).toList();
        List<MatchResult> found = index.readAt(position, view -> view.candidates(records, candidates));
        Map<NeedId, MatchResult> results = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            results.put(needs.get(i), found.get(i));
        }
        return results;
    }

    /** Completes a run of which the candidates are known, found as of the same position. */
    Optional<MatchRun> at(NeedId need, long position, MatchResult result) {
        return index.readAt(
                position, view -> view.get(need.ref(), Viewer.system()).map(stored -> run(need, stored, result, view)));
    }

    private MatchRun run(NeedId need, StoredRecord stored, MatchResult result, IndexView view) {
        Map<SeedId, MatchTraits> known = new HashMap<>();
        for (Candidate candidate : result.candidates()) {
            view.traits(candidate.record()).ifPresent(traits -> known.put(MatchRun.seed(candidate), traits));
        }
        return new MatchRun(
                result,
                stored.revision(),
                result.glossary(),
                Answers.of(near(result, known)),
                known,
                ownBest(need, MatchRun.proposable(result), view));
    }

    /** Only where several may be proposed does it matter whose own best the need is. */
    private Set<SeedId> ownBest(NeedId need, Set<SeedId> proposable, IndexView view) {
        return proposable.size() < 2
                ? Set.of()
                : proposable.stream()
                        .filter(seed -> nearest(seed, view).filter(need::equals).isPresent())
                        .collect(Collectors.toSet());
    }

    private static List<Answers.Near> near(MatchResult result, Map<SeedId, MatchTraits> known) {
        return result.candidates().stream()
                .map(one -> new Answers.Near(
                        result.floor() > 0 ? one.reasons().score() / result.floor() : 1,
                        result.proposable(one),
                        known.getOrDefault(MatchRun.seed(one), MatchTraits.NONE).kind()))
                .toList();
    }

    private Optional<NeedId> nearest(SeedId seed, IndexView view) {
        return nearest.computeIfAbsent(
                new SeedAt(seed, view.position()),
                at -> view.nearest(seed.ref()).map(best -> new NeedId(best.id())));
    }

    /** The needs that the seed itself touches: it may be proposed, and is among their best. */
    List<NeedId> touched(SeedId seed, long position) {
        return index.readAt(position, view -> view.touchedNeeds(seed.ref(), TOUCHING * candidates, MOST_ASKED)).stream()
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
                at -> MatchRun.proposable(index.readAt(position, view -> view.candidates(need.ref(), candidates))));
    }
}
