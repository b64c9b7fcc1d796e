package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;

/**
 * The one writing connection of this process; other processes' writers wait for each other in SQLite. Appends that come
 * while a batch is being made durable wait and go together. Whoever brings an append and finds nobody writing writes, so
 * that a single caller pays for no other thread; for those that came meanwhile a thread of its own goes on.
 */
final class Writer implements AutoCloseable {
    /** The most appends, and about the most bytes, that go together: the first must not wait long for the last. */
    private static final int MOST = 512;

    private static final long MOST_BYTES = 4 << 20;

    private final Queue<Pending> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private final Batch batch;
    private final LongConsumer afterCommit;

    /**
     * @param afterCommit told the head after each commit, before those who wait for it
     */
    Writer(SqliteFile file, OpenFiles files, Session session, Recent recent, LongConsumer afterCommit) {
        this.batch = new Batch(file, files, session, recent);
        this.afterCommit = afterCommit;
    }

    /** Brings an append. @throws IllegalArgumentException when an event cannot be stored as it is */
    CompletableFuture<Appended> append(Append append) {
        Pending pending = new Pending(append);
        queue.add(pending);
        write(pending);
        return pending.future();
    }

    /** Who finds somebody writing may leave: whoever writes looks at the queue again afterwards. */
    private void write(Pending own) {
        while (!queue.isEmpty() && writing.tryLock()) {
            List<Pending> decided;
            try {
                decided = take();
                batch.run(decided);
            } finally {
                writing.unlock();
            }
            boolean ownDecided =
                    own != null && (decided.contains(own) || own.future().isDone());
            // Before the verdicts are told: those who wait need not wait for that too.
            boolean handedOn = ownDecided && !queue.isEmpty();
            if (handedOn) {
                Thread.startVirtualThread(() -> write(null));
            }
            tell(decided, own);
            if (handedOn) {
                return;
            }
        }
    }

    private List<Pending> take() {
        List<Pending> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < MOST && bytes < MOST_BYTES) {
            Pending next = queue.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            bytes += next.bytes();
        }
        return taken;
    }

    /**
     * What follows on a verdict may append and wait, for others of the same batch too: each has a thread of its own, but
     * for the caller's, whose future nobody else has seen yet.
     */
    private void tell(List<Pending> decided, Pending own) {
        long head = decided.stream().mapToLong(Pending::storedUpTo).max().orElse(0);
        if (head > 0) {
            afterCommit.accept(head);
        }
        List<Pending> others =
                decided.stream().filter(pending -> pending != own).toList();
        if (others.size() < decided.size()) {
            own.tell();
        }
        if (!others.isEmpty()) {
            // By a thread of its own, so that whoever writes goes on at once.
            Thread.startVirtualThread(() -> others.forEach(pending -> Thread.startVirtualThread(pending::tell)));
        }
    }

    /** Builds anew what is derived from the events; who appends waits. */
    void rebuild(LongConsumer progress) {
        writing.lock();
        try {
            batch.rebuild(progress);
        } finally {
            writing.unlock();
        }
        write(null);
    }

    boolean writing() {
        return writing.isLocked();
    }

    /** For tests of disks that fail. */
    void commits(Batch.Commits other) {
        batch.commits(other);
    }

    /** Makes the file look full from here on, for tests; 0 lifts the limit. */
    void limitPages(long pages) throws SQLException {
        batch.session().run("PRAGMA max_page_count = " + (pages == 0 ? 0xFFFFFFFEL : pages));
    }

    /** Lets the batch under way come to its end. Whoever still waits is told that the log is closed. */
    @Override
    public void close() {
        writing.lock();
        try {
            batch.close();
        } finally {
            writing.unlock();
        }
        write(null);
    }
}
