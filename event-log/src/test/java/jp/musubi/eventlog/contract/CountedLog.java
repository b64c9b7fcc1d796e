package jp.musubi.eventlog.contract;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;

/** A log that counts its cursors. */
final class CountedLog implements EventLog {
    private final EventLog log;
    private int opened;
    private int closed;

    CountedLog(EventLog log) {
        this.log = log;
    }

    /** How many cursors were ever opened. */
    int opened() {
        return opened;
    }

    /** How many of them are not closed. */
    int open() {
        return opened - closed;
    }

    @Override
    public EventCursor source(Criteria criteria, long after) {
        opened++;
        EventCursor cursor = log.source(criteria, after);
        return new EventCursor() {
            private boolean ended;

            @Override
            public long upTo() {
                return cursor.upTo();
            }

            @Override
            public void close() {
                closed += ended ? 0 : 1;
                ended = true;
                cursor.close();
            }

            @Override
            public boolean hasNext() {
                return cursor.hasNext();
            }

            @Override
            public StoredEvent next() {
                return cursor.next();
            }
        };
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return log.append(append);
    }

    @Override
    public Optional<Appended> appended(String appendId) {
        return log.appended(appendId);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return log.read(after, limit);
    }

    @Override
    public List<CommitRecord> commits(long afterCommit, int limit) {
        return log.commits(afterCommit, limit);
    }

    @Override
    public TreeHead treeHead() {
        return log.treeHead();
    }

    @Override
    public long positionBefore(Instant time) {
        return log.positionBefore(time);
    }

    @Override
    public Subscription onAppend(Runnable listener) {
        return log.onAppend(listener);
    }

    @Override
    public void close() {
        log.close();
    }
}
