package jp.musubi.eventlog.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;

/**
 * Stores the appends of this process, as many together as wait. One thread at a time leads: whoever brings an append and
 * finds nobody leading, until its own append is decided; then a thread of its own goes on for the others.
 */
final class Writer implements AutoCloseable {
    /** The most appends that are looked at for one batch. */
    private static final int MOST = 512;

    private static final int FRONTIER_BYTES = Long.BYTES + Long.SIZE * 32;
    private static final long CLOSING_PAUSE = 1_000_000;

    private final Server server;
    private final MongoOptions options;
    private final Judge judge;
    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean leading = new AtomicBoolean();
    /** Taken from the queue and not decided, in order. For the leader only. */
    private final List<Pending> waiting = new ArrayList<>();

    private volatile boolean closed;

    Writer(Server server, MongoOptions options, Judge judge) {
        this.server = server;
        this.options = options;
        this.judge = judge;
    }

    CompletableFuture<Appended> append(Append append) {
        Pending pending = new Pending(append);
        requireOneDocument(pending);
        queue.add(pending);
        lead(pending);
        return pending.future();
    }

    /** Only what comes near the limit is written for trial. */
    private void requireOneDocument(Pending pending) {
        long most = server.maxBytes();
        if (pending.bytes() > most / 4) {
            long bytes = pending.bytes() > most * 8 ? pending.bytes() : trialBytes(pending);
            if (bytes > most) {
                throw new IllegalArgumentException(
                        "the append needs " + bytes + " bytes, and MongoDB stores at most " + most + " in one piece");
            }
        }
    }

    private long trialBytes(Pending pending) {
        Round trial = new Round(Tail.NOTHING, options);
        trial.accept(pending);
        return (long) trial.document().getByteBuffer().remaining() + FRONTIER_BYTES;
    }

    /** Who has enqueued and finds somebody leading may leave: the leader looks at the queue again after stepping down. */
    private void lead(Pending own) {
        while (!queue.isEmpty() && leading.compareAndSet(false, true)) {
            if (!serve(own)) {
                return;
            }
        }
    }

    /** Decides what waits. Returns false when another thread has been started to go on. */
    private boolean serve(Pending own) {
        boolean handedOn = false;
        // Others wait too: the caller's interruption is kept for the caller.
        boolean interrupted = Thread.interrupted();
        try {
            while (takeWaiting()) {
                decide(own);
                interrupted |= Thread.interrupted();
                if (own != null && own.decided() && takeWaiting()) {
                    Thread.startVirtualThread(this::goOn);
                    handedOn = true;
                    return false;
                }
            }
            return true;
        } finally {
            if (!handedOn) {
                leading.set(false);
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void goOn() {
        if (serve(null)) {
            lead(null);
        }
    }

    private boolean takeWaiting() {
        while (waiting.size() < MOST) {
            Pending next = queue.poll();
            if (next == null) {
                break;
            }
            waiting.add(next);
        }
        return !waiting.isEmpty();
    }

    private void decide(Pending own) {
        try {
            if (closed) {
                throw new LogFailureException(FailureCause.CLOSED, "the event log " + server.address() + " is closed");
            }
            judge.round(waiting, own);
        } catch (LogFailureException e) {
            if (!Failures.interrupted(e)) {
                failAll(e, own);
            }
        } catch (RuntimeException e) {
            failAll(
                    new LogFailureException("an append to the event log " + server.address() + " failed: " + e, e),
                    own);
        }
        waiting.removeIf(Pending::decided);
    }

    private void failAll(LogFailureException failure, Pending own) {
        waiting.stream()
                .filter(pending -> !pending.decided())
                .forEach(pending -> pending.fail(failure, pending == own));
    }

    /** Lets the batch under way come to its end. */
    @Override
    public void close() {
        closed = true;
        while (!leading.compareAndSet(false, true)) {
            LockSupport.parkNanos(CLOSING_PAUSE);
        }
        leading.set(false);
        lead(null);
    }
}
