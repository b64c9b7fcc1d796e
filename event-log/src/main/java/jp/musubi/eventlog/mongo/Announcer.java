package jp.musubi.eventlog.mongo;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of new events: at once of this process's own; of another's after a poll, which comes the less often the
 * longer nothing has happened.
 */
final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final long SHORTEST = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(160);
    private static final long AFTER_FAILURE = TimeUnit.SECONDS.toNanos(1);

    private final Address address;
    private final LongSupplier known;
    private final LongSupplier stored;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Thread thread;
    private volatile boolean woken;
    private volatile boolean closed;
    private boolean failing;

    /**
     * Nothing is polled before the first listener comes.
     *
     * @param known the head as this process knows it
     * @param stored the head, read from the store
     */
    Announcer(Address address, LongSupplier known, LongSupplier stored) {
        this.address = address;
        this.known = known;
        this.stored = stored;
    }

    EventLog.Subscription add(Runnable listener) {
        // Wrapped, so that one listener subscribed twice has two subscriptions.
        Runnable own = listener::run;
        synchronized (listeners) {
            if (closed) {
                throw new LogFailureException(FailureCause.CLOSED, "the event log " + address + " is closed");
            }
            // What is stored from here on is told: the head is taken before anybody has subscribed.
            if (thread == null) {
                long head = stored.getAsLong();
                thread =
                        Thread.ofPlatform().daemon().name("event-log-announcer").unstarted(() -> watch(head));
                thread.start();
            }
            listeners.add(own);
        }
        return () -> listeners.remove(own);
    }

    /** Called after each batch of this process. */
    void wake() {
        if (!listeners.isEmpty()) {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    private void watch(long from) {
        long head = from;
        long pause = SHORTEST;
        while (!closed) {
            if (!woken) {
                LockSupport.parkNanos(this, pause);
            }
            boolean own = woken;
            woken = false;
            long reached = own ? known.getAsLong() : poll(head);
            if (reached != head) {
                head = reached;
                pause = SHORTEST;
                tell();
            } else {
                pause = failing ? AFTER_FAILURE : Math.min(2 * pause, LONGEST);
            }
        }
    }

    /** A server that is away comes back: it is asked on, and the log says so once. */
    private long poll(long head) {
        try {
            long reached = stored.getAsLong();
            failing = false;
            return reached;
        } catch (LogFailureException e) {
            if (!failing && !closed) {
                LOG.error("the event log {} cannot be watched now; its followers are woken to find out", address, e);
                tell();
            }
            failing = true;
            return head;
        }
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                LOG.error("a listener of the event log {} failed", address, e);
            }
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
