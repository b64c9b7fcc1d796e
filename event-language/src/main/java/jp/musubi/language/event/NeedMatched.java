package jp.musubi.language.event;

import java.util.List;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.MatchTrigger;
import jp.musubi.language.value.NeedAnswer;
import jp.musubi.language.value.Placing;
import org.axonframework.eventsourcing.annotation.EventTag;

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
 * @param selfScore score of the need's own text as a query against itself: the yardstick of the floor
 * @param floor lowest score that may be proposed
 * @param answer what the need is answered; null for none given
 * @param candidates the best seeds, best first, with exact scores
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "NeedMatched", version = "2")
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
        NeedAnswer answer,
        List<ScoredSeed> candidates)
        implements NeedEvent {

    public NeedMatched {
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }

    /**
     * One candidate.
     *
     * @param revision of the seed
     * @param score exact
     * @param placing why it has, or has not, a place that its score does not say; null when there is nothing to say
     */
    public record ScoredSeed(SeedId seedId, int revision, double score, Placing placing) {

        /** A candidate whose score says all. */
        public ScoredSeed(SeedId seedId, int revision, double score) {
            this(seedId, revision, score, null);
        }
    }
}
