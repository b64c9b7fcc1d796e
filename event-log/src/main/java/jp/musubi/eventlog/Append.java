package jp.musubi.eventlog;

import java.util.List;

/**
 * One atomic append.
 *
 * @param appendId chosen by the caller; the same id is stored at most once. 1 to 200 characters
 * @param condition what must still hold
 * @param events at least one
 */
public record Append(String appendId, AppendCondition condition, List<NewEvent> events) {
    public Append {
        Required.present("the condition of an append", condition);
        events = List.copyOf(Required.all("the events of an append", events));
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an append has at least one event");
        }
        if (appendId == null || appendId.isEmpty() || appendId.length() > 200) {
            throw new IllegalArgumentException("an append id has 1 to 200 characters");
        }
        // Half a character would be stored as a question mark: two ids could become one.
        if (!WellFormed.test(appendId)) {
            throw new IllegalArgumentException("an append id has half a character");
        }
    }
}
