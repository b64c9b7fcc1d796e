package jp.musubi.command.matching.matchneed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals a need should have, as a pure function of what was found and how the seeds stand. What the matcher
 * proposed before has no say beyond being taken back: the outcome depends on the last matching only, and so not on the
 * order in which seeds arrived.
 *
 * @param displaced untouched proposals that give way, oldest first
 * @param proposed new proposals, best first
 * @param placings why candidates stand elsewhere than their score says
 */
record Choice(List<SeedId> displaced, List<Proposal> proposed, Map<SeedId, Placing> placings) {

    /**
     * Fills what places are left by what people keep, with the best that may be proposed, see {@link Places}.
     *
     * @param found at or above the floor, best first
     * @param places how many pairings of the need may stand open
     */
    static Choice of(List<Proposal> found, NeedMatching matching, int places) {
        Map<SeedId, Standing> pairings = matching.pairings();
        long kept = pairings.values().stream().filter(Standing::kept).count();
        int slots = (int) Math.max(0, places - kept);
        Places given = Places.of(eligible(found, matching), slots, Places.ofOneLaboratory(places));
        Map<SeedId, Proposal> wanted = given.taken();
        List<SeedId> displaced = pairings.entrySet().stream()
                .filter(each -> each.getValue().untouched() && !wanted.containsKey(each.getKey()))
                // Not to be approached for now: it waits beside the others, and takes nobody's place.
                .filter(each -> !matching.days().isPaused(each.getKey().ref()))
                .map(Map.Entry::getKey)
                .toList();
        List<Proposal> proposed = wanted.values().stream()
                .filter(proposal -> !stands(pairings.get(proposal.seedId())))
                .toList();
        return new Choice(displaced, proposed, given.placings());
    }

    private static List<Proposal> eligible(List<Proposal> found, NeedMatching matching) {
        Map<SeedId, Proposal> once = new LinkedHashMap<>();
        found.stream()
                .filter(proposal -> eligible(proposal.seedId(), matching))
                .forEach(proposal -> once.putIfAbsent(proposal.seedId(), proposal));
        return List.copyOf(once.values());
    }

    private static boolean eligible(SeedId seed, NeedMatching matching) {
        Standing standing = matching.pairings().get(seed);
        boolean decided = standing != null && (standing.kept() || standing.away());
        return matching.offered().contains(seed) && !matching.days().isPaused(seed.ref()) && !decided;
    }

    private static boolean stands(@Nullable Standing standing) {
        return standing != null && standing.untouched() && !standing.ended();
    }
}
