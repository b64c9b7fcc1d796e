package jp.musubi.eventlog.sqlite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;

/**
 * Where each tag last stood among the events that this process has just appended, as long as no other process appends.
 * Most conditions look back only a little, and most of them at tags that nobody has touched since: that is known without
 * a query. It never says that a condition fails, only that it surely holds.
 */
final class Recent {
    private static final int MOST_TAGS = 16_384;

    private final Map<Tag, Long> last = new HashMap<>();
    /** The tags of all events after this position are known. */
    private long from;

    /** Forgets everything up to a position. */
    void restart(long position) {
        last.clear();
        from = position;
    }

    /** Takes note of an event. One noted and then not stored does no harm: it is asked for. */
    void note(Set<Tag> tags, long position) {
        if (last.size() > MOST_TAGS) {
            restart(position - 1);
        }
        for (Tag tag : tags) {
            last.put(tag, position);
        }
    }

    /** Whether no event can stand in the way; false when that is not known. */
    boolean surelyHolds(AppendCondition condition) {
        if (condition.after() < from) {
            return false;
        }
        for (Criteria.Item item : condition.criteria().anyOf()) {
            if (!untouched(item, condition.after())) {
                return false;
            }
        }
        return true;
    }

    /** An event would need all the tags of an item. */
    private boolean untouched(Criteria.Item item, long after) {
        for (Tag tag : item.tags()) {
            if (last.getOrDefault(tag, 0L) <= after) {
                return true;
            }
        }
        return false;
    }
}
