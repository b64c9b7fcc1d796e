package jp.musubi.node;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;

/**
 * Knows where a log ends that others write to, and whether it can be reached: every page shows it, and none may wait for
 * servers that are away.
 */
final class HeadWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 1_000;

    private final EventLog log;
    private final Semaphore appended = new Semaphore(0);
    private final EventLog.Subscription subscription;
    private final Thread thread;
    private volatile Seen seen;
    private volatile boolean closing;

    /**
     * What was seen last.
     *
     * @param head the last position known
     * @param failure why the log cannot be read now; null when it can
     */
    record Seen(long head, String failure) {}

    HeadWatch(EventLog log) {
        this.log = log;
        this.seen = new Seen(log.head(), null);
        this.subscription = log.onAppend(appended::release);
        this.thread = Thread.ofPlatform().name("head-watch").daemon(true).start(this::run);
    }

    Seen seen() {
        return seen;
    }

    /**
     * What is seen by a watch, or else looked at now. A log that cannot even be read is told of by other means; the status
     * must not fail on it.
     *
     * @param watch null where nobody else writes to the log
     * @param known a position that it has in any case
     */
    static Seen seen(HeadWatch watch, EventLog log, long known) {
        if (watch != null) {
            return watch.seen();
        }
        try {
            return new Seen(log.head(), null);
        } catch (LogFailureException e) {
            return new Seen(known, null);
        }
    }

    private void run() {
        try {
            while (!closing) {
                appended.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                appended.drainPermits();
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            seen = new Seen(log.head(), null);
        } catch (LogFailureException e) {
            seen = new Seen(seen.head(), e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        subscription.close();
        appended.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
