package jp.musubi.automation.matching;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.NeedAnswer;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;

/**
 * What the matcher sees of one need as of a position.
 *
 * @param revision of the need
 * @param glossary version of the glossary in force
 * @param answer what the need is answered
 * @param ownBest seeds at or above the floor that find no need better than this one
 */
record Look(MatchResult result, int revision, String glossary, NeedAnswer answer, Set<SeedId> ownBest) {

    /** The seeds at or above the floor. */
    Set<SeedId> found() {
        return aboveFloor(result);
    }

    static Set<SeedId> aboveFloor(MatchResult result) {
        return result.candidates().stream()
                .filter(result::proposable)
                .map(Look::seed)
                .collect(Collectors.toSet());
    }

    static SeedId seed(Candidate candidate) {
        return new SeedId(candidate.record().id());
    }
}
