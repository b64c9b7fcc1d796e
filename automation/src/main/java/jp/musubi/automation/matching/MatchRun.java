package jp.musubi.automation.matching;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.seed.SeedId;
import jp.musubi.search.document.MatchTraits;
import jp.musubi.search.match.Candidate;
import jp.musubi.search.match.MatchResult;

/**
 * One run of the matcher: what it found for a need as of a position.
 *
 * @param revision of the need
 * @param glossary version of the glossary in force
 * @param answer what the need is answered
 * @param known what is known of the candidates besides their texts
 * @param ownBest seeds that may be proposed and to which no need is nearer than this one
 */
record MatchRun(
        MatchResult result,
        int revision,
        String glossary,
        NeedAnswer answer,
        Map<SeedId, MatchTraits> known,
        Set<SeedId> ownBest) {

    /** The laboratory that the seed comes from, or null. */
    String laboratory(SeedId seed) {
        return known.getOrDefault(seed, MatchTraits.NONE).laboratory();
    }

    /** The seeds that may be proposed, as the log tells them: those that touch the need when they change. */
    Set<SeedId> found() {
        return proposable(result);
    }

    /** The seeds whose direct score reaches the floor. */
    static Set<SeedId> proposable(MatchResult result) {
        return result.candidates().stream()
                .filter(result::proposable)
                .map(MatchRun::seed)
                .collect(Collectors.toSet());
    }

    static SeedId seed(Candidate candidate) {
        return new SeedId(candidate.record().id());
    }
}
