package jp.musubi.eventlog.axon;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;

/** Fetches the next matching events for a stream without end. What did not match is not looked at again. */
final class LogFollower {
    private static final int PAGE = 256;

    private final EventLog log;
    private final Criteria criteria;
    private long reached;

    LogFollower(EventLog log, Criteria criteria, long after) {
        this.log = log;
        this.criteria = criteria;
        this.reached = after;
    }

    List<StoredEvent> fetch() {
        try (EventCursor cursor = log.source(criteria, reached)) {
            List<StoredEvent> page = new ArrayList<>();
            while (page.size() < PAGE && cursor.hasNext()) {
                page.add(cursor.next());
            }
            // A token ahead of the head stays ahead.
            reached = page.size() == PAGE ? page.getLast().position() : Math.max(reached, cursor.upTo());
            return page;
        }
    }
}
