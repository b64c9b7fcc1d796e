package jp.musubi.eventlog.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Follows the log's end, which any process may move. */
final class Follower {
    private static final int FIRST_SPAN = 8;
    private static final int LAST_SPAN = 512;

    private final Server server;
    private final Recent recent;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long trustedChanges;
    private volatile @Nullable LogFailureException replaced;

    /**
     * Follows from where a window ends.
     *
     * @param changes of the connections, as counted before the window was read
     */
    Follower(Server server, Recent recent, long changes) {
        this.server = server;
        this.recent = recent;
        this.trustedChanges = changes;
    }

    Recent recent() {
        return recent;
    }

    /**
     * Reads on until there is no next batch. Batches become visible in the order of their numbers, but a query is no
     * snapshot: what stands behind the first hole is left for the next time.
     *
     * @return the log's end
     */
    Batch.Head catchUp() {
        lock.lock();
        try {
            requireHistory(recent.head());
            int span = FIRST_SPAN;
            while (addNext(span) == span) {
                span = Math.min(span * FIRST_SPAN, LAST_SPAN);
            }
            return recent.head();
        } finally {
            lock.unlock();
        }
    }

    /** Whether a batch after the last known one was acknowledged by anybody, even if a reader does not see it yet. */
    boolean goesOn() {
        return server.read(() -> server.latest()
                        .find(Filters.eq(Fields.ID, recent.head().id() + 1))
                        .projection(Projections.include(Fields.ID))
                        .maxTime(server.timeout().toMillis(), TimeUnit.MILLISECONDS)
                        .first())
                != null;
    }

    private int addNext(int span) {
        long next = recent.head().id() + 1;
        int added = 0;
        for (BsonDocument batch : server.range(next, next + span - 1)) {
            if (BatchReader.id(batch) != next + added) {
                break;
            }
            recent.add(BatchReader.batch(batch));
            added++;
        }
        return added;
    }

    /**
     * Makes sure, when connections were made or lost since the last time, that the server still has the same log. A server that came
     * back empty or from a backup would otherwise get a batch that follows on nothing.
     */
    void requireHistory(Batch.Head head) {
        LogFailureException known = replaced;
        if (known != null) {
            throw new LogFailureException(FailureCause.REPLACED, known.getMessage());
        }
        long changes = server.changes();
        if (changes == trustedChanges) {
            return;
        }
        if (head.id() > 0 && !stands(head)) {
            LogFailureException found = new LogFailureException(
                    FailureCause.REPLACED,
                    "the event log " + server.address() + " no longer has its batch "
                            + head.id() + " (position " + head.position()
                            + "), which this process knows: it was replaced or"
                            + " restored. Nothing is written until it is opened anew");
            replaced = found;
            throw new LogFailureException(FailureCause.REPLACED, found.getMessage());
        }
        trustedChanges = changes;
    }

    private boolean stands(Batch.Head head) {
        BsonDocument found = server.read(() -> server.batches()
                .find(Filters.eq(Fields.ID, head.id()))
                .projection(Projections.include(Fields.TOKEN))
                .first());
        return found != null && BatchReader.token(found).equals(head.token());
    }
}
