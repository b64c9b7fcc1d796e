package jp.musubi.eventlog.engine;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Lets appends that come while others are being made durable wait and go together. Whoever brings one goes on at once;
 * one thread decides on them, in the order in which they came.
 *
 * @param <T> what waits
 */
public final class GroupCommit<T extends Undecided> {
    private static final int BESIDE = 2;

    private final String name;
    private final Consumer<List<T>> decide;
    private final Backlog<T> backlog = new Backlog<>();
    /** Fair: whoever wants to do something alone comes next, however much waits. */
    private final ReentrantLock deciding = new ReentrantLock(true);

    /** For what is set aside. */
    private final ThreadPoolExecutor beside = new ThreadPoolExecutor(
            BESIDE,
            BESIDE,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> Thread.ofPlatform().daemon().name("event-log-beside").unstarted(work));

    private volatile @Nullable Thread thread;
    private volatile boolean idle;
    private volatile boolean ended;
    private volatile boolean busy;

    /**
     * Begins; the thread starts with the first append.
     *
     * @param name of the log, for messages
     * @param decide gives verdicts to what waits, in order, one call at a time. What it leaves undecided is brought
     *     again, before what came later unless it was {@link Undecided#setAside set aside}; what it throws is told to all
     *     that it has left
     */
    public GroupCommit(String name, Consumer<List<T>> decide) {
        this.name = name;
        this.decide = decide;
        beside.allowCoreThreadTimeOut(true);
    }

    /** Brings an append. Returns at once, unless some 16 MiB are waiting already. */
    public void add(T append) {
        backlog.makeRoom(append);
        bring(append);
    }

    private void bring(T append) {
        backlog.add(append);
        if (ended) {
            decideAll();
        } else {
            wake();
        }
    }

    private void wake() {
        if (idle) {
            LockSupport.unpark(thread);
        } else {
            start();
        }
    }

    /**
     * Brings an append whose caller waits for its verdict before anything else: where nobody is deciding, the caller's
     * thread does, until its own is decided. That spares a lone caller two changes of thread. The thread must be one that
     * may be kept from what interrupts it.
     */
    public void addAndWait(T append) {
        backlog.makeRoom(append);
        append.waitFor(Thread.currentThread());
        backlog.add(append);
        if (ended) {
            decideAll();
        } else if (lead(append)) {
            wake();
        }
    }

    /** Whoever finds somebody deciding may leave: they look at the queue again afterwards. @return whether others wait */
    private boolean lead(T own) {
        boolean others = false;
        // Nothing to take means that the own one was set aside.
        boolean some = true;
        while (some && !own.decided() && deciding.tryLock()) {
            try {
                List<T> waiting = backlog.take();
                some = !waiting.isEmpty();
                decideSome(waiting);
                others = !waiting.isEmpty();
            } finally {
                deciding.unlock();
            }
            // Only now: what came while the lock was held was not tried by whoever brought it.
            others |= !backlog.isEmpty();
        }
        return others;
    }

    private void start() {
        if (thread == null) {
            synchronized (backlog) {
                if (thread == null && !ended) {
                    Thread deciding = Thread.ofPlatform()
                            .daemon()
                            .name("event-log-writer")
                            .unstarted(this::run);
                    thread = deciding;
                    deciding.start();
                }
            }
        }
    }

    private void run() {
        while (!ended) {
            decideAll();
            idle = true;
            // Whoever has brought something before it saw that nobody is at work has not woken anybody.
            if (backlog.isEmpty() && !ended) {
                LockSupport.park(this);
            }
            idle = false;
        }
    }

    private void decideAll() {
        boolean more = true;
        while (more) {
            deciding.lock();
            try {
                List<T> waiting = backlog.take();
                more = !waiting.isEmpty();
                decideSome(waiting);
            } finally {
                deciding.unlock();
            }
        }
    }

    private void decideSome(List<T> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        busy = true;
        try {
            decide.accept(waiting);
        } catch (LogFailureException e) {
            failRest(waiting, e);
        } catch (RuntimeException | Error e) {
            failRest(waiting, new LogFailureException("an append to the event log " + name + " failed: " + e, e));
        } finally {
            busy = false;
        }
        waiting.removeIf(append -> {
            Runnable work = append.takeAside();
            if (append.decided()) {
                backlog.leave(append);
            } else if (work != null) {
                beside.execute(() -> findOut(append, work));
            }
            return append.decided() || work != null;
        });
    }

    /** What was set aside keeps its room. */
    private void findOut(T append, Runnable work) {
        try {
            work.run();
            bring(append);
        } catch (LogFailureException e) {
            abandon(append, e);
        } catch (RuntimeException | Error e) {
            abandon(append, new LogFailureException("an append to the event log " + name + " failed: " + e, e));
        }
    }

    private void abandon(T append, LogFailureException why) {
        append.fail(why);
        backlog.leave(append);
    }

    private void failRest(List<T> waiting, LogFailureException failure) {
        waiting.stream().filter(append -> !append.decided()).forEach(append -> append.fail(failure));
    }

    /** Does something while nothing is being decided. */
    public void alone(Runnable work) {
        deciding.lock();
        try {
            work.run();
        } finally {
            deciding.unlock();
        }
        if (!backlog.isEmpty() && !ended) {
            wake();
        }
    }

    /** Whether what has come so far is being decided: what comes from now on is not among it. */
    public boolean busy() {
        return busy;
    }

    /**
     * Lets what is being decided come to its end. What waits then, and whatever comes later, is decided by whoever
     * brings it: that is, refused.
     *
     * @param close from then on whoever decides refuses
     */
    public void close(Runnable close) {
        alone(close);
        synchronized (backlog) {
            ended = true;
        }
        LockSupport.unpark(thread);
        decideAll();
    }
}
