package jp.musubi.command.matchneed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.matchneed.MatchNeed.Proposal;
import jp.musubi.language.id.SeedId;

/**
 * Which proposals a need should have, as a pure function of what was found and how the seeds stand. What the matcher
 * proposed before has no say beyond being taken back: the outcome depends on the last matching only, and so not on the
 * order in which seeds arrived.
 *
 * @param displaced untouched proposals that give way, oldest first
 * @param proposed new proposals, best first
 */
record Choice(List<SeedId> displaced, List<Proposal> proposed) {

    /**
     * Fills what places are left by what people keep, with the best that may be proposed.
     *
     * @param found at or above the floor, best first
     * @param places how many pairings of the need may stand open
     */
    static Choice of(List<Proposal> found, NeedMatching matching, int places) {
        Map<SeedId, Standing> pairings = matching.pairings();
        long kept = pairings.values().stream().filter(Standing::kept).count();
        Map<SeedId, Proposal> wanted = best(found, matching, Math.max(0, places - kept));
        List<SeedId> displaced = pairings.keySet().stream()
                .filter(seed -> pairings.get(seed).untouched() && !wanted.containsKey(seed))
                .toList();
        List<Proposal> proposed = wanted.values().stream()
                .filter(proposal -> !stands(pairings.get(proposal.seedId())))
                .toList();
        return new Choice(displaced, proposed);
    }

    private static Map<SeedId, Proposal> best(List<Proposal> found, NeedMatching matching, long slots) {
        Map<SeedId, Proposal> best = new LinkedHashMap<>();
        for (Proposal proposal : found) {
            if (best.size() < slots && eligible(proposal.seedId(), matching)) {
                best.putIfAbsent(proposal.seedId(), proposal);
            }
        }
        return best;
    }

    private static boolean eligible(SeedId seed, NeedMatching matching) {
        Standing standing = matching.pairings().get(seed);
        boolean decided = standing != null && (standing.kept() || standing.dismissed());
        return matching.offered().contains(seed) && !decided;
    }

    private static boolean stands(Standing standing) {
        return standing != null && standing.untouched() && !standing.ended();
    }
}
