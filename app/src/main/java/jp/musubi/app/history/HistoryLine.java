package jp.musubi.app.history;

import java.util.List;
import jp.musubi.query.kit.history.HistoryEntry;

/**
 * One event as people read it.
 *
 * @param what label of the event
 * @param about what a pairing joins, of which the event is, with the record whose history is told; else empty
 * @param who name of who did it
 * @param forWhom for whom, or empty
 * @param why reason given, or empty
 */
public record HistoryLine(
        HistoryEntry entry, String what, String about, String who, String forWhom, String why, List<Change> changes) {

    /** One field before and after, for people; empty where there is nothing. */
    public record Change(String label, String before, String after) {}
}
