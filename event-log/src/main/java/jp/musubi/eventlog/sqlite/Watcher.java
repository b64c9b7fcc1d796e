package jp.musubi.eventlog.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of new events: at once of this process's own, after a short poll of another's. The poll asks SQLite
 * whether any other connection has committed, which touches no page of the log.
 */
final class Watcher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final SqliteFile file;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Thread thread;
    private volatile boolean woken;
    private final AtomicLong ownHead = new AtomicLong();
    private volatile boolean closed;

    Watcher(SqliteFile file) {
        this.file = file;
    }

    EventLog.Subscription add(Runnable listener) {
        // Wrapped, so that one listener subscribed twice has two subscriptions.
        Runnable own = listener::run;
        synchronized (listeners) {
            if (closed) {
                throw Failures.closed(file.toString());
            }
            listeners.add(own);
            if (thread == null) {
                thread = start();
            }
        }
        return () -> listeners.remove(own);
    }

    /** The head that new events are told from is taken before the first listener has subscribed. */
    private Thread start() {
        Session session = null;
        try {
            session = file.reader();
            Session watching = session;
            long version = version(watching);
            long head = TreeState.head(watching);
            return Thread.ofPlatform().daemon().name("event-log-watcher").start(() -> watch(watching, version, head));
        } catch (SQLException e) {
            LogFailureException failure = Failures.of(file.toString(), "watched", e);
            close(session);
            throw failure;
        }
    }

    /** Called after each commit of this process with the head that it made. */
    void wake(long head) {
        if (!listeners.isEmpty()) {
            ownHead.accumulateAndGet(head, Math::max);
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    private void watch(Session session, long firstVersion, long firstHead) {
        long version = firstVersion;
        long head = firstHead;
        long polled = System.nanoTime();
        try {
            while (!closed) {
                if (!woken) {
                    LockSupport.parkNanos(this, POLL_NANOS);
                }
                long reached = head;
                if (woken) {
                    woken = false;
                    reached = Math.max(reached, ownHead.get());
                }
                if (System.nanoTime() - polled >= POLL_NANOS) {
                    polled = System.nanoTime();
                    long now = version(session);
                    reached = now == version ? reached : Math.max(reached, TreeState.head(session));
                    version = now;
                }
                if (reached != head) {
                    head = reached;
                    tell();
                }
            }
        } catch (SQLException | LogFailureException e) {
            LOG.error("the event log {} can no longer be watched; its followers are woken to find out", file, e);
            tell();
        } finally {
            close(session);
        }
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener of the event log {} failed", file, e);
            }
        }
    }

    private static long version(Session session) throws SQLException {
        try (ResultSet row = session.prepared("PRAGMA data_version").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void close(Session session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            LOG.warn("a connection to the event log could not be closed", e);
        }
    }

    /** Waits until the thread has ended, unless a listener closes the log from within. */
    @Override
    public void close() {
        Thread watching;
        synchronized (listeners) {
            closed = true;
            listeners.clear();
            watching = thread;
        }
        if (watching == null || watching == Thread.currentThread()) {
            return;
        }
        LockSupport.unpark(watching);
        try {
            watching.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
