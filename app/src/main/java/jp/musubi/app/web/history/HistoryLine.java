package jp.musubi.app.web.history;

import java.util.List;
import jp.musubi.app.web.page.Names;
import jp.musubi.app.web.page.Show;
import jp.musubi.language.RecordType;
import jp.musubi.query.history.HistoryEntry;

/**
 * One event as people read it.
 *
 * @param what label of the event
 * @param who name of who did it
 * @param forWhom for whom, or empty
 */
record HistoryLine(HistoryEntry entry, String what, String who, String forWhom, String why, List<Change> changes) {

    /** One field before and after, for people. */
    record Change(String label, String before, String after) {}

    static HistoryLine of(HistoryEntry entry, RecordType type, Names names, Show show) {
        List<Change> changes = entry.changes().stream()
                .map(change -> new Change(
                        ChangeText.label(show, type, change.field()),
                        ChangeText.value(show, type, change.field(), change.before()),
                        ChangeText.value(show, type, change.field(), change.after())))
                .toList();
        String who = entry.actorName() != null ? entry.actorName() : names.of(entry.actor(), show);
        return new HistoryLine(
                entry,
                show.text("event." + entry.type()),
                who,
                names.of(entry.onBehalfOf(), show),
                entry.why() == null ? "" : ChangeText.why(show, entry.why()),
                changes);
    }
}
