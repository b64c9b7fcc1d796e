package jp.musubi.eventlog.sqlite;

import java.util.List;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Criteria;

/**
 * Looks for what contradicts a condition where that costs too much while everybody who writes has to wait: beside them, up
 * to a head. What follows that head is left to the {@link BatchDecision}.
 */
final class Precheck {
    private final ReaderPool readers;
    private final Recent recent;

    Precheck(ReaderPool readers, Recent recent) {
        this.readers = readers;
        this.recent = recent;
    }

    /** Looks. @throws jp.musubi.eventlog.LogFailureException when the store cannot answer */
    void look(Pending append) {
        AppendCondition condition = append.append().condition();
        long after = Math.max(condition.after(), append.checkedUpTo());
        long head = readers.read(TreeState::head);
        for (Criteria.Item item : condition.criteria().storable().anyOf()) {
            long conflicting = first(item, recent.cleared().upTo(item, after), head);
            if (conflicting != 0) {
                append.checked(head, conflicting);
                return;
            }
            recent.cleared().keep(item, after, head);
        }
        append.checked(head, 0);
    }

    private long first(Criteria.Item item, long after, long head) {
        Windows windows = new Windows(recent, new Criteria(List.of(item)), after, head);
        while (!windows.ended()) {
            long[] found = readers.read(windows::step);
            if (found.length > 0) {
                return found[0];
            }
        }
        return 0;
    }
}
