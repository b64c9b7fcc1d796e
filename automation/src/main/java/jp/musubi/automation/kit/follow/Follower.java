package jp.musubi.automation.kit.follow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the events of a log to a handler, in pages, on one thread of its own, until the handler fails or it is
 * closed.
 */
public final class Follower implements AutoCloseable {
    /** How many events are given at once at most. */
    public static final int PAGE = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /** Between looks at a quiet log: only a safety net, appends wake the follower. */
    private static final long IDLE_MILLIS = 5_000;

    private final String name;
    private final EventLog log;
    private final Handler handler;
    private final Semaphore appended = new Semaphore(0);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final EventLog.Subscription subscription;
    private final Thread thread;
    private volatile boolean closing;
    private volatile FollowerStatus status;
    private boolean acting;

    /** Acts on events. */
    public interface Handler {

        /**
         * Acts on all events of a page before it returns.
         *
         * @param stopping turns true when the follower is being closed; asked in waits and between commands
         * @throws HaltException naming the event that it cannot act on
         * @throws InterruptedException when it stopped before all was done; the page will be given again
         */
        void handle(List<StoredEvent> page, BooleanSupplier stopping) throws InterruptedException;
    }

    private Follower(String name, EventLog log, long after, Handler handler) {
        this.name = name;
        this.log = log;
        this.handler = handler;
        this.status = new FollowerStatus(after, 0, null);
        this.subscription = log.onAppend(appended::release);
        this.thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this::run);
    }

    /**
     * Starts to follow.
     *
     * @param name of the automation, for the log of the program
     * @param after log position after which to begin
     */
    public static Follower start(String name, EventLog log, long after, Handler handler) {
        Follower follower = new Follower(name, log, after, handler);
        follower.thread.start();
        return follower;
    }

    /** For handlers, in waits and between commands. @throws InterruptedException when the follower is being closed */
    public static void stopIf(BooleanSupplier stopping) throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the automation is being stopped");
        }
    }

    /** Where it stands. */
    public FollowerStatus status() {
        return status;
    }

    /**
     * Waits until all events up to a position have been acted on.
     *
     * @return false when the time ran out or it has halted before
     */
    public boolean awaitIdle(long position, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (status.position() < position && !status.failed() && left > 0) {
                left = moved.awaitNanos(left);
            }
            return status.position() >= position;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until it is not acting on events: what it has not read yet does not count.
     *
     * @return false when the time ran out
     */
    public boolean awaitQuiet(Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lock();
        try {
            while (acting && left > 0) {
                left = moved.awaitNanos(left);
            }
            return !acting;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Stops, waiting for the command in hand. What is left undone is done after the next start. The thread is not
     * interrupted, because that would close files under the index.
     */
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

    private void run() {
        try {
            while (!closing) {
                step();
            }
        } catch (HaltException e) {
            halt(e.position(), e.getCause());
        } catch (InterruptedException e) {
            if (!closing) {
                halt(status.position() + 1, e);
            }
        } catch (RuntimeException | Error e) {
            halt(status.position() + 1, e);
        }
    }

    private void step() throws InterruptedException {
        appended.drainPermits();
        List<StoredEvent> page = log.read(status.position(), PAGE);
        if (page.isEmpty()) {
            appended.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        act();
        handler.handle(page, () -> closing);
        move(new FollowerStatus(page.getLast().position(), 0, null));
    }

    private void act() {
        lock.lock();
        acting = true;
        lock.unlock();
    }

    private void halt(long position, Throwable cause) {
        String error = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        LOG.error("{} halted at position {} and will not go on until the node is started anew", name, position, cause);
        move(new FollowerStatus(status.position(), position, error));
    }

    private void move(FollowerStatus next) {
        lock.lock();
        try {
            status = next;
            acting = false;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
