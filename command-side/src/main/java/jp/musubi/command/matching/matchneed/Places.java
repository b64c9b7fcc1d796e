package jp.musubi.command.matching.matchneed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedId;

/**
 * Who gets the places of a need, by rank but for two things. No laboratory gets more than {@link #ofOneLaboratory} of
 * them while others are at or above the floor. And the last place is kept for the best of the rest to which no need is
 * nearer than this one: else a seed that is second best everywhere would never be seen by anybody.
 *
 * @param taken who has a place, best first
 * @param placings what there is to say about candidates that stand elsewhere than their rank says
 */
record Places(Map<SeedId, Proposal> taken, Map<SeedId, Placing> placings) {
    private static final double SHARE_OF_ONE = 0.4;

    /** How many of so many places one laboratory may have: 2 of 5, and at least 1. */
    static int ofOneLaboratory(int places) {
        return Math.max(1, (int) (SHARE_OF_ONE * places));
    }

    /**
     * Gives the places away.
     *
     * @param eligible may be proposed, best first, each seed once
     * @param slots how many places are free
     * @param ofOne how many of them one laboratory may have
     */
    static Places of(List<Proposal> eligible, int slots, int ofOne) {
        Filling filling = new Filling(ofOne);
        if (slots > 1) {
            filling.take(eligible, slots - 1);
            filling.takeOwnBest(eligible, slots);
        }
        filling.take(eligible, slots);
        filling.takeDespiteLaboratory(eligible, slots);
        return filling.places(eligible);
    }

    /** Places being given away. */
    private static final class Filling {
        private final int ofOne;
        private final List<Proposal> taken = new ArrayList<>();
        private final Map<String, Integer> byLaboratory = new HashMap<>();
        private final Map<SeedId, Placing> placings = new HashMap<>();

        Filling(int ofOne) {
            this.ofOne = ofOne;
        }

        /** Goes by rank, and passes over who has enough. */
        void take(List<Proposal> eligible, int upTo) {
            for (Proposal proposal : eligible) {
                if (taken.size() < upTo && !taken.contains(proposal) && !hasEnough(proposal)) {
                    add(proposal);
                }
            }
        }

        /** The next by rank keeps the place when it is such a seed itself. */
        void takeOwnBest(List<Proposal> eligible, int upTo) {
            List<Proposal> others = eligible.stream()
                    .filter(proposal -> !taken.contains(proposal))
                    .toList();
            List<Proposal> wanted =
                    others.stream().filter(proposal -> !hasEnough(proposal)).toList();
            List<Proposal> rest = wanted.isEmpty() ? others : wanted;
            if (taken.size() < upTo && !rest.isEmpty() && !rest.getFirst().ownBest()) {
                rest.stream().filter(Proposal::ownBest).findFirst().ifPresent(proposal -> {
                    placings.put(proposal.seedId(), Placing.OWN_BEST);
                    add(proposal);
                });
            }
        }

        /** Nobody else is there: then rather many of one laboratory than empty places. */
        void takeDespiteLaboratory(List<Proposal> eligible, int upTo) {
            for (Proposal proposal : eligible) {
                if (taken.size() < upTo && !taken.contains(proposal)) {
                    add(proposal);
                }
            }
        }

        private boolean hasEnough(Proposal proposal) {
            return proposal.laboratory() != null && byLaboratory.getOrDefault(proposal.laboratory(), 0) >= ofOne;
        }

        private void add(Proposal proposal) {
            taken.add(proposal);
            if (proposal.laboratory() != null) {
                byLaboratory.merge(proposal.laboratory(), 1, Integer::sum);
            }
        }

        Places places(List<Proposal> eligible) {
            Map<SeedId, Proposal> best = new LinkedHashMap<>();
            int worst = -1;
            for (int rank = 0; rank < eligible.size(); rank++) {
                Proposal proposal = eligible.get(rank);
                if (taken.contains(proposal)) {
                    best.put(proposal.seedId(), proposal);
                    worst = placings.containsKey(proposal.seedId()) ? worst : rank;
                }
            }
            for (Proposal passed : eligible.subList(0, worst + 1)) {
                if (!best.containsKey(passed.seedId())) {
                    placings.put(passed.seedId(), Placing.SAME_LABORATORY);
                }
            }
            return new Places(best, Map.copyOf(placings));
        }
    }
}
