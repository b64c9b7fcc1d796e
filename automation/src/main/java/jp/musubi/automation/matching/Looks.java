package jp.musubi.automation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.SeedId;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;
import jp.musubi.search.match.MatchResult;

/** What the matcher sees in the index as of a position. */
final class Looks {
    /** As many candidates as are kept in the log: more than are ever proposed, few enough to keep. */
    private static final int CANDIDATES = 20;

    private final SearchIndex index;
    private final Map<At, Set<SeedId>> found = new HashMap<>();

    private record At(NeedId need, long position) {}

    Looks(SearchIndex index) {
        this.index = index;
    }

    MatchResult candidates(NeedId need, long position) {
        return index.readAt(position, view -> view.candidates(need.ref(), CANDIDATES));
    }

    /** The revision of the need; empty when it has been erased since. */
    OptionalInt revision(NeedId need, long position) {
        return index.readAt(position, view -> view.get(need.ref(), Viewer.system()))
                .map(stored -> OptionalInt.of(stored.revision()))
                .orElse(OptionalInt.empty());
    }

    /** The needs for which the seed is a candidate at or above the floor. */
    List<NeedId> touched(SeedId seed, long position) {
        return index.readAt(position, view -> view.touchedNeeds(seed.ref())).stream()
                .map(ref -> new NeedId(ref.id()))
                .toList();
    }

    /** The seeds at or above the floor that matching the need finds; kept for the life of this object. */
    Set<SeedId> found(NeedId need, long position) {
        return found.computeIfAbsent(new At(need, position), at -> aboveFloor(candidates(need, position)));
    }

    static Set<SeedId> aboveFloor(MatchResult result) {
        return result.candidates().stream()
                .filter(candidate -> candidate.score() >= result.floor())
                .map(candidate -> new SeedId(candidate.record().id()))
                .collect(Collectors.toSet());
    }
}
