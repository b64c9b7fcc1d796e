package jp.musubi.app.kit.security;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Hashes passwords on few threads of its own: half of the processors, at least one. Hashing is slow on purpose, and whoever
 * signs in wrongly sixty times at once must not take the processors from those at work.
 *
 * <p>Addresses take turns, and of one address the newest goes first: whoever has waited for {@link #LONGEST_WAIT} is told to
 * come again, so that a flood fills nobody's time but its own.
 */
final class HashingQueue implements AutoCloseable {

    /** Nobody waits longer for a turn. */
    static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);

    /** Most who wait from one address; the one that has waited for longest is told to come again. */
    static final int OF_ONE = 32;

    /** Most who wait in all. */
    static final int OF_ALL = 256;

    private final Executor hashers;
    private final Runnable end;
    private final int most;
    private final LinkedHashMap<String, Deque<Waiting>> lines = new LinkedHashMap<>();
    private final LongSupplier clock;
    private int waiting;
    private int busy;
    private long asked;

    HashingQueue() {
        this(threads(), System::nanoTime);
    }

    private HashingQueue(int most, LongSupplier clock) {
        ExecutorService pool = Executors.newFixedThreadPool(
                most, Thread.ofPlatform().daemon().name("hashing-", 0).factory());
        this.hashers = pool;
        this.end = pool::shutdownNow;
        this.most = most;
        this.clock = clock;
    }

    /** @param clock in nanoseconds */
    HashingQueue(Executor hashers, int most, LongSupplier clock) {
        this.hashers = hashers;
        this.end = () -> {};
        this.most = most;
        this.clock = clock;
    }

    /** Hashes no more. */
    @Override
    public void close() {
        end.run();
    }

    private static int threads() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /**
     * Hashes when its turn comes, and waits for that.
     *
     * @param address of who asks: each gets turns of its own
     * @throws BusyException when it would wait too long
     */
    <T> T hash(String address, Supplier<T> hashing) {
        Waiting mine = new Waiting(clock.getAsLong() + LONGEST_WAIT.toNanos(), new CompletableFuture<>(), hashing);
        List<Waiting> turnedAway = new ArrayList<>();
        boolean more;
        synchronized (this) {
            line(address, mine, turnedAway);
            asked++;
            more = busy < most;
            if (more) {
                busy++;
            }
        }
        turnedAway.forEach(Waiting::turnAway);
        if (more) {
            hashers.execute(this::work);
        }
        return mine.result();
    }

    private void line(String address, Waiting mine, List<Waiting> turnedAway) {
        Deque<Waiting> line = lines.computeIfAbsent(address, one -> new ArrayDeque<>());
        line.addLast(mine);
        waiting++;
        if (line.size() > OF_ONE) {
            turnedAway.add(line.pollFirst());
            waiting--;
        } else if (waiting > OF_ALL) {
            turnedAway.add(line.pollLast());
            waiting--;
        }
        if (line.isEmpty()) {
            lines.remove(address);
        }
    }

    private void work() {
        for (Waiting next = next(); next != null; next = next()) {
            next.run(clock.getAsLong());
        }
    }

    /** The newest of the address whose turn it is; null when nobody waits, and this thread is done. */
    private synchronized Waiting next() {
        if (lines.isEmpty()) {
            busy--;
            return null;
        }
        var turn = lines.pollFirstEntry();
        Waiting next = turn.getValue().pollLast();
        waiting--;
        if (!turn.getValue().isEmpty()) {
            lines.putLast(turn.getKey(), turn.getValue());
        }
        return next;
    }

    /** Who wait now. */
    synchronized int waiting() {
        return waiting;
    }

    /** Who have asked so far. */
    synchronized long asked() {
        return asked;
    }

    private record Waiting(long deadline, CompletableFuture<Object> answer, Supplier<?> hashing) {

        void run(long now) {
            if (now - deadline > 0) {
                turnAway();
                return;
            }
            try {
                answer.complete(hashing.get());
            } catch (Throwable e) {
                // Whoever waits gets it, whatever it is.
                answer.completeExceptionally(e);
            }
        }

        void turnAway() {
            answer.completeExceptionally(new BusyException());
        }

        @SuppressWarnings("unchecked")
        <T> T result() {
            try {
                return (T) answer.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof BusyException) {
                    throw new BusyException();
                }
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }
}
