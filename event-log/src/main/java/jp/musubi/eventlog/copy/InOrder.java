package jp.musubi.eventlog.copy;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;

/** All events of a log from the first on, read in pages whatever number is taken at a time. */
final class InOrder {
    private static final int PAGE = 512;

    private final EventLog log;
    private List<StoredEvent> page = List.of();
    private int from;
    private long reached;

    InOrder(EventLog log) {
        this.log = log;
    }

    /** The next events. @throws LogFailureException when there are fewer */
    List<StoredEvent> next(int count) {
        List<StoredEvent> events = new ArrayList<>(count);
        while (events.size() < count) {
            if (from == page.size()) {
                read();
            }
            int some = Math.min(count - events.size(), page.size() - from);
            events.addAll(page.subList(from, from + some));
            from += some;
        }
        return events;
    }

    private void read() {
        page = log.read(reached, PAGE);
        if (page.isEmpty()) {
            throw new LogFailureException(
                    "the event at position " + (reached + 1) + " is missing: verify the original");
        }
        from = 0;
        reached = page.getLast().position();
    }

    /** How many have been taken. */
    long taken() {
        return reached - (page.size() - from);
    }
}
