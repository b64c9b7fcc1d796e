package jp.musubi.eventlog.mongo;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.Frontier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * Writes anew what each batch keeps that follows from its events and commits: keys, bounds and the tree's frontier. Others
 * may append meanwhile: a batch that is stored is never written by them again.
 */
final class Rebuild {
    private static final Bson NEEDED =
            Projections.exclude(Fields.ofEvent(Fields.METADATA), Fields.ofEvent(Fields.PAYLOAD));

    private final Server server;
    private final LongConsumer progress;
    private final Frontier frontier = new Frontier();

    Rebuild(Server server, LongConsumer progress) {
        this.server = server;
        this.progress = progress;
    }

    /** @throws LogFailureException when events or commits do not hold themselves, or a batch cannot be written */
    void run() {
        server.read(() -> {
            try (MongoCursor<BsonDocument> batches = server.batches()
                    .find(Filters.gte(Fields.ID, 1L))
                    .sort(Sorts.ascending(Fields.ID))
                    .projection(NEEDED)
                    .cursor()) {
                while (batches.hasNext()) {
                    rewrite(batches.next());
                    progress.accept(frontier.size());
                }
            }
            return null;
        });
    }

    private void rewrite(BsonDocument batch) {
        long id = BatchReader.id(batch);
        List<BsonDocument> events = BatchReader.array(batch, Fields.EVENTS);
        List<CommitRecord> commits = BatchReader.commits(batch);
        long before = frontier.size();
        Set<String> keys = new LinkedHashSet<>();
        BatchReader.whole("batch " + id, () -> {
            for (BsonDocument event : events) {
                frontier.append(event.getBinary(Fields.LEAF).getData());
                keys.addAll(BatchReader.keys(event).all());
            }
            return null;
        });
        if (commits.isEmpty()
                || !Arrays.equals(frontier.root(), commits.getLast().root())) {
            throw new LogFailureException(
                    FailureCause.DAMAGED,
                    "the event log " + server.address() + " is broken at position " + (before + 1)
                            + ": the tree up to batch " + id + " has another root than stored");
        }
        server.batches()
                .updateOne(
                        Filters.eq(Fields.ID, id),
                        Updates.combine(
                                Updates.set(Fields.KEYS, List.copyOf(keys)),
                                Updates.set(Fields.FIRST, before + 1),
                                Updates.set(Fields.LAST, frontier.size()),
                                Updates.set(
                                        Fields.FIRST_COMMIT, commits.getFirst().commit()),
                                Updates.set(
                                        Fields.LAST_COMMIT, commits.getLast().commit()),
                                Updates.set(Fields.FRONTIER, frontier.toBytes())));
    }
}
