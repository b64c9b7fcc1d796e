package jp.musubi.query.matching;

import java.time.Instant;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchState;

/**
 * A job that matches all open needs again.
 *
 * @param requestedBy id of who asked for it
 * @param requestedPosition log position as of which needs are matched
 * @param changed when it last changed
 * @param position log position of the last change
 * @param outcome what it came to; null unless completed
 */
public record RematchView(
        RematchId id,
        RematchState state,
        RematchReason reason,
        String requestedBy,
        Instant requested,
        long requestedPosition,
        Instant changed,
        long position,
        Outcome outcome) {

    /**
     * What a job came to.
     *
     * @param needs how many were open when it was requested
     * @param matched how many of them it matched
     * @param proposed pairings proposed by it
     * @param displaced pairings that gave way to these
     */
    public record Outcome(int needs, int matched, int proposed, int displaced) {}
}
