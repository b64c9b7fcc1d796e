package jp.musubi.node;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;

/** A log for those who follow it: reading waits while it cannot be reached. Appending does not. */
final class RetryingLog implements EventLog {

    private final EventLog log;
    private final RetryPolicy retries;

    RetryingLog(EventLog log, RetryPolicy retries) {
        this.log = log;
        this.retries = retries;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        return log.append(append);
    }

    @Override
    public CompletableFuture<Appended> appendAndWait(Append append) {
        return log.appendAndWait(append);
    }

    @Override
    public Optional<Appended> appended(String appendId) {
        return retries.until(() -> log.appended(appendId));
    }

    @Override
    public long head() {
        return retries.until(log::head);
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return retries.until(() -> log.read(after, limit));
    }

    @Override
    public EventCursor source(Criteria criteria, long after) {
        return new Cursor(criteria, retries.until(() -> log.source(criteria, after)), after);
    }

    @Override
    public List<CommitRecord> commits(long afterCommit, int limit) {
        return retries.until(() -> log.commits(afterCommit, limit));
    }

    @Override
    public TreeHead treeHead() {
        return retries.until(log::treeHead);
    }

    @Override
    public long positionBefore(Instant time) {
        return retries.until(() -> log.positionBefore(time));
    }

    @Override
    public Subscription onAppend(Runnable listener) {
        return retries.until(() -> log.onAppend(listener));
    }

    /** The log under it is its opener's to close. */
    @Override
    public void close() {}

    /** Begins again behind the last event that it gave, and ends where it would have ended. */
    private final class Cursor implements EventCursor {

        private final Criteria criteria;
        private final long upTo;
        private EventCursor events;
        private long given;
        private StoredEvent next;
        private boolean ended;
        private boolean broken;

        Cursor(Criteria criteria, EventCursor events, long after) {
            this.criteria = criteria;
            this.events = events;
            this.upTo = events.upTo();
            this.given = after;
        }

        @Override
        public long upTo() {
            return upTo;
        }

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = again(() -> events.hasNext() ? events.next() : null);
                ended = next == null || next.position() > upTo;
            }
            return !ended;
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            StoredEvent event = next;
            given = event.position();
            next = null;
            return event;
        }

        private <T> T again(Supplier<T> step) {
            return retries.until(() -> {
                if (broken) {
                    events.close();
                    events = log.source(criteria, given);
                    broken = false;
                }
                try {
                    return step.get();
                } catch (RuntimeException e) {
                    broken = true;
                    throw e;
                }
            });
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
