package jp.musubi.eventlog.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.canonical.Frontier;
import org.bson.BsonDocument;

/** The last batches of a log. */
final class Tail {
    /** The end of an empty log. */
    static final Batch.Head NOTHING = new Batch.Head(0, null, 0, 0, new Frontier().toBytes());

    private static final int PAGE = 64;

    private final Server server;

    Tail(Server server) {
        this.server = server;
    }

    /** The head as it is stored now. */
    TreeHead treeHead() {
        BsonDocument newest = newest();
        if (newest == null) {
            return new TreeHead(0, new Frontier().root());
        }
        List<CommitRecord> commits = BatchReader.commits(newest);
        if (commits.isEmpty()) {
            throw broken(BatchReader.last(newest), "its last batch has no commits");
        }
        // As stored with the last commit: what else the batch keeps of the tree is derived, and for the audit to
        // compare.
        return new TreeHead(commits.getLast().last(), commits.getLast().root());
    }

    /** The last position as it is stored now. */
    long position() {
        BsonDocument newest = newest();
        return newest == null ? 0 : BatchReader.head(newest).position();
    }

    private BsonDocument newest() {
        return server.read(() -> server.batches()
                .find(Filters.gte(Fields.ID, 1L))
                .sort(Sorts.descending(Fields.ID))
                .projection(Projections.exclude(Fields.EVENTS, Fields.KEYS))
                .limit(1)
                .first());
    }

    private Frontier frontier(Batch.Head head) {
        Frontier frontier = BatchReader.whole("the hash tree after batch " + head.id(), () -> head.tree());
        if (frontier.size() != head.position()) {
            throw broken(head.position(), "its last batch ends there, its hash tree at " + frontier.size());
        }
        return frontier;
    }

    /**
     * The window of the newest events. Refuses a log whose last commit and hash tree do not agree or whose last batches
     * do not follow on each other; what lies before is for the audit.
     */
    Recent window(int events) {
        BsonDocument newest = newest();
        if (newest == null) {
            return new Recent(events, NOTHING);
        }
        Batch.Head head = BatchReader.head(newest);
        requireSound(head, BatchReader.commits(newest));
        Deque<Batch> batches = load(head.id(), events);
        Batch first = batches.getFirst();
        Recent recent = new Recent(
                events,
                new Batch.Head(
                        first.head().id() - 1,
                        null,
                        first.events().getFirst().position() - 1,
                        first.head().commit() - first.appends().size(),
                        null));
        batches.forEach(recent::add);
        return recent;
    }

    private void requireSound(Batch.Head head, List<CommitRecord> commits) {
        byte[] root = frontier(head).root();
        CommitRecord last = commits.isEmpty() ? null : commits.getLast();
        boolean agree = last != null
                && last.commit() == head.commit()
                && last.last() == head.position()
                && Arrays.equals(last.root(), root);
        if (!agree) {
            throw broken(head.position(), "its last commit and its hash tree do not agree");
        }
    }

    private Deque<Batch> load(long lastId, int events) {
        Deque<Batch> batches = new ArrayDeque<>();
        int loaded = 0;
        for (long id = lastId; id > 0 && loaded < events; id -= PAGE) {
            for (BsonDocument document :
                    server.range(Math.max(1, id - PAGE + 1), id).reversed()) {
                Batch batch = BatchReader.batch(document);
                requireNext(batch, batches);
                batches.addFirst(batch);
                loaded += batch.events().size();
            }
            requireReached(Math.max(1, id - PAGE + 1), batches);
        }
        return batches;
    }

    private void requireNext(Batch batch, Deque<Batch> later) {
        if (batch.events().isEmpty() || batch.appends().isEmpty()) {
            throw broken(batch.head().position(), "batch " + batch.head().id() + " is empty");
        }
        if (!later.isEmpty()
                && (later.getFirst().head().id() != batch.head().id() + 1
                        || later.getFirst().events().getFirst().position()
                                != batch.head().position() + 1)) {
            throw broken(
                    batch.head().position() + 1,
                    "what follows batch " + batch.head().id() + " is missing");
        }
    }

    private void requireReached(long id, Deque<Batch> batches) {
        if (batches.isEmpty() || batches.getFirst().head().id() != id) {
            throw broken(
                    batches.isEmpty()
                            ? 0
                            : batches.getFirst().events().getFirst().position() - 1,
                    "batch " + id + " is missing");
        }
    }

    private LogFailureException broken(long position, String reason) {
        return new LogFailureException(
                FailureCause.DAMAGED,
                "the event log " + server.address() + " is broken at position " + position + ": " + reason);
    }
}
