package jp.musubi.eventlog.axon;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the next matching events for a stream without end. A cursor is kept from one fetch to the next, so that every
 * event is searched for once; only when it has ended another one begins where it did.
 */
final class LogFollower implements AutoCloseable {
    private static final int PAGE = 256;

    private final EventLog log;
    private final Criteria criteria;
    private long reached;
    private @Nullable EventCursor cursor;
    private boolean closed;

    LogFollower(EventLog log, Criteria criteria, long after) {
        this.log = log;
        this.criteria = criteria;
        this.reached = after;
    }

    /** The next events; none only when nothing more matched up to the head as it is now, or the follower is closed. */
    synchronized List<StoredEvent> fetch() {
        // What the kept cursor does not see any more may have been appended before anybody waits to be woken.
        List<StoredEvent> page = cursor == null ? List.of() : from(cursor);
        if (page.isEmpty() && !closed) {
            EventCursor another = log.source(criteria, reached);
            cursor = another;
            page = from(another);
        }
        return page;
    }

    private List<StoredEvent> from(EventCursor cursor) {
        List<StoredEvent> page = new ArrayList<>();
        try {
            while (page.size() < PAGE && cursor.hasNext()) {
                page.add(cursor.next());
            }
        } catch (RuntimeException e) {
            // What this page has is not given to anybody: it is read again, by another cursor.
            end();
            throw e;
        }
        if (page.size() == PAGE) {
            reached = page.getLast().position();
        } else {
            // A token ahead of the head stays ahead.
            reached = Math.max(reached, cursor.upTo());
            end();
        }
        return page;
    }

    private void end() {
        EventCursor ended = cursor;
        cursor = null;
        if (ended != null) {
            ended.close();
        }
    }

    /** Closes the cursor. Nothing more is fetched. */
    @Override
    public synchronized void close() {
        closed = true;
        end();
    }
}
