package jp.musubi.command.matching.matchneed;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Stores what the matcher saw for a need and proposes the best pairings, displacing proposals that nobody touched and
 * that are no longer among the best.
 *
 * @param actor who asks for it; must hold the automations' role
 * @param revision of the need that was matched; refused when another one stands now
 * @param causePosition log position of what made the matcher look; refused when it, or a later one, was matched before
 * @param answer what the need is answered
 * @param candidates what is remembered of the matching; null for none
 * @param proposals candidates at or above the floor, best first, each with its evidence; null for none
 */
public record MatchNeed(
        PersonId actor,
        NeedId needId,
        int revision,
        MatchTrigger trigger,
        long causePosition,
        long searcherPosition,
        String matcher,
        String glossary,
        double selfScore,
        double floor,
        NeedAnswer answer,
        List<NeedMatched.ScoredSeed> candidates,
        List<Proposal> proposals)
        implements Command {

    public MatchNeed {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        proposals = proposals == null ? List.of() : List.copyOf(proposals);
    }

    /**
     * One seed that may be proposed, with what the proposal rests on.
     *
     * @param laboratory which laboratory or organization it comes from: no one of them fills a need's places; null when
     *     unknown
     * @param ownBest whether the seed finds no need better than this one
     */
    public record Proposal(
            SeedId seedId,
            int seedRevision,
            Evidence evidence,
            @Nullable String laboratory,
            boolean ownBest) {

        /** A seed of which nothing else is known. */
        public Proposal(SeedId seedId, int seedRevision, Evidence evidence) {
            this(seedId, seedRevision, evidence, null, false);
        }
    }
}
