package jp.musubi.search.index;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Tells work that can wait whether somebody waits for an answer meanwhile, so that it can leave the processor to them:
 * priorities of threads do nothing on Linux. Thread-safe.
 */
public final class Foreground {
    /** Callers who send one thing after the other leave less than this between two. */
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(25);

    /** How long at most whoever is told to stop keeps waiting. */
    private static final long STOPPING = TimeUnit.MILLISECONDS.toNanos(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int answering;
    private long left = System.nanoTime() - MOMENT;

    /** Does what somebody waits for. */
    public <T> T during(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private void enter() {
        lock.lock();
        answering++;
        lock.unlock();
    }

    private void leave() {
        lock.lock();
        try {
            answering--;
            left = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether somebody waits for an answer now, or did a moment ago. */
    public boolean busy() {
        lock.lock();
        try {
            return quietIn() > 0;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until for a moment nobody has waited for an answer, but not for ever: what can wait is to be done some time.
     *
     * @param stopping ends the waiting soon after it turns true
     */
    public void awaitQuiet(Duration atMost, BooleanSupplier stopping) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        lock.lockInterruptibly();
        try {
            for (long quietIn = quietIn(); quietIn > 0 && !stopping.getAsBoolean(); quietIn = quietIn()) {
                long remaining = deadline - System.nanoTime();
                if (remaining <= 0) {
                    return;
                }
                changed.awaitNanos(Math.min(Math.min(remaining, STOPPING), quietIn));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Nanoseconds until it would be quiet if nobody came; more than 0 while somebody is answered. */
    private long quietIn() {
        return answering > 0 ? MOMENT : left + MOMENT - System.nanoTime();
    }
}
