package jp.musubi.eventlog.engine;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners of new events: at once of this process's own; of another's after a poll, which comes the less often the
 * longer nothing has happened. All are told on one thread, which starts with the first of them. Thread-safe.
 */
public final class Announcer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final long AFTER_FAILURE = TimeUnit.SECONDS.toNanos(1);

    private final String name;
    private final Heads heads;
    private final long shortest;
    private final long longest;
    private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;
    private volatile boolean woken;
    private volatile boolean closed;
    private boolean failing;

    /** Where an engine sees how far its log has come. Asked by one thread at a time. */
    public interface Heads {
        /** The head in the store, whoever appended. @throws LogFailureException when it cannot be read now */
        long stored();

        /** The head that this process's own appends have made, as far as it knows. Touches no store. */
        long own();

        /** Nobody asks any more. */
        default void close() {}
    }

    /**
     * Nothing is polled before the first listener comes.
     *
     * @param name of the log, for messages
     * @param shortest between two polls, when something has just happened
     * @param longest between two polls, when nothing has happened for long
     */
    public Announcer(String name, Heads heads, Duration shortest, Duration longest) {
        this.name = name;
        this.heads = heads;
        this.shortest = shortest.toNanos();
        this.longest = longest.toNanos();
    }

    /** Adds a listener, who is told of all that is stored from here on. @throws LogFailureException when that cannot be seen */
    public EventLog.Subscription add(Runnable listener) {
        // Wrapped, so that one listener subscribed twice has two subscriptions.
        Runnable own = listener::run;
        synchronized (listeners) {
            if (closed) {
                throw new LogFailureException(FailureCause.CLOSED, "the event log " + name + " is closed");
            }
            if (thread == null) {
                // The head is taken before anybody has subscribed.
                long head = heads.stored();
                Thread watching =
                        Thread.ofPlatform().daemon().name("event-log-announcer").unstarted(() -> watch(head));
                thread = watching;
                watching.start();
            }
            listeners.add(own);
        }
        return () -> listeners.remove(own);
    }

    /** Called after this process has appended. */
    public void wake() {
        if (!listeners.isEmpty()) {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    private void watch(long from) {
        long head = from;
        long pause = shortest;
        long polled = System.nanoTime();
        while (!closed) {
            if (!woken) {
                LockSupport.parkNanos(this, pause);
            }
            long reached = head;
            if (woken) {
                woken = false;
                reached = Math.max(reached, heads.own());
            }
            if (System.nanoTime() - polled >= pause) {
                polled = System.nanoTime();
                reached = Math.max(reached, poll(reached));
                pause = failing ? AFTER_FAILURE : Math.min(2 * pause, longest);
            }
            if (reached != head) {
                head = reached;
                pause = shortest;
                tell();
            }
        }
        heads.close();
    }

    /** A store that is away comes back: it is asked on, and the log says so once. */
    private long poll(long head) {
        try {
            long reached = heads.stored();
            failing = false;
            return reached;
        } catch (LogFailureException e) {
            if (!failing && !closed) {
                LOG.error("the event log {} cannot be watched now; its followers are woken to find out", name, e);
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
                LOG.error("a listener of the event log {} failed", name, e);
            }
        }
    }

    /** Waits until the thread has ended, unless a listener closes the log from within. */
    @Override
    public void close() {
        @Nullable Thread watching;
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
