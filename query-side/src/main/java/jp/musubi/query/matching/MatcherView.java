package jp.musubi.query.matching;

import java.time.Instant;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.TrainedMatcher;

/**
 * A matcher that was trained from decisions.
 *
 * @param trained its weights, what they were learned from and how they did
 * @param trainedBy id of who had it trained
 * @param reason why, or null
 * @param since when it came into force
 * @param position log position from which it is in force
 * @param ended when it went out of force; null while it is in force
 * @param endedPosition log position from which it is not; 0 while it is
 * @param endReason why it was taken out of force; null when nobody said so, or a later one replaced it
 */
public record MatcherView(
        MatcherId id,
        MatcherState state,
        TrainedMatcher trained,
        String trainedBy,
        String reason,
        Instant since,
        long position,
        Instant ended,
        long endedPosition,
        String endReason) {}
