package jp.musubi.language.need;

import java.util.List;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The matcher looked at the need once, for one cause, and this is what it saw: also when nothing fits. These events are
 * the matcher's memory.
 *
 * @param revision revision of the need that was matched
 * @param trigger what made the matcher look
 * @param causePosition log position of the event that made it look
 * @param searcherPosition log position that the searched index showed
 * @param matcher name and version of the matcher, for example {@code bm25f-1}
 * @param glossary version of the glossary, {@code none} before there is one
 * @param selfScore score of the need's own text as a query against itself: the yardstick of scores
 * @param floor lowest direct score that may be proposed, see {@link #reachesFloor}
 * @param answer what the need is answered; null for none given
 * @param places what places there were to give; null in events of versions 1 and 2, which did not tell
 * @param candidates the best seeds, best first, with exact scores
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "NeedMatched", version = "3")
public record NeedMatched(
        @EventTag(key = "need") NeedId needId,
        int revision,
        MatchTrigger trigger,
        long causePosition,
        long searcherPosition,
        String matcher,
        String glossary,
        double selfScore,
        double floor,
        @Nullable NeedAnswer answer,
        @Nullable Places places,
        List<ScoredSeed> candidates)
        implements NeedEvent {

    public NeedMatched {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    /**
     * Whether a candidate could be proposed: its direct score reaches the floor. Of candidates whose direct score was not
     * stored (versions 1 and 2) only the whole score is known, which is never less; whether it reaches the floor is what
     * those versions went by.
     */
    public boolean reachesFloor(ScoredSeed candidate) {
        return (candidate.direct() == null ? candidate.score() : candidate.direct()) >= floor;
    }

    /** The seeds that could be proposed, best first. */
    public List<SeedId> reached() {
        return candidates.stream()
                .filter(this::reachesFloor)
                .map(ScoredSeed::seedId)
                .toList();
    }

    /**
     * The places of a need, as was set when the matcher looked.
     *
     * @param open how many pairings of the need may stand open
     * @param ofOneLaboratory how many of them one laboratory may have while others could be proposed
     */
    public record Places(int open, int ofOneLaboratory) {}

    /**
     * One candidate.
     *
     * @param revision of the seed
     * @param score exact; orders the candidates
     * @param direct the part of the score that both texts say, by themselves or through the glossary: what is held against
     *     the floor; null in events of versions 1 and 2, which did not tell
     * @param placing why it has, or has not, a place that its score does not say; null when there is nothing to say
     */
    public record ScoredSeed(
            SeedId seedId,
            int revision,
            double score,
            @Nullable Double direct,
            @Nullable Placing placing) {

        /** A candidate as the first version told of it. */
        public ScoredSeed(SeedId seedId, int revision, double score) {
            this(seedId, revision, score, null, null);
        }

        /** The same candidate with what is to be said about its place. */
        public ScoredSeed placed(@Nullable Placing placing) {
            return new ScoredSeed(seedId, revision, score, direct, placing);
        }
    }
}
