package jp.musubi.eventlog.mongo;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.Verdict.Broken;
import jp.musubi.eventlog.audit.Verdict.Kind;
import jp.musubi.eventlog.canonical.Frontier;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/**
 * Compares what batches are found by, which the hashes do not cover, with the events in them. A missing key would let a
 * stale decision pass, one too many costs time.
 */
final class IndexCheck {
    private static final int PAGE = 256;
    private static final Bson NEEDED =
            Projections.exclude(Fields.ofEvent(Fields.METADATA), Fields.ofEvent(Fields.PAYLOAD));

    private final Server server;
    private final LongConsumer progress;
    private long reached;

    IndexCheck(Server server, LongConsumer progress) {
        this.server = server;
        this.progress = progress;
    }

    /** Compares the batches from a number on, up to the one that holds a position. */
    Optional<Broken> run(long firstId, long after, long upTo) {
        reached = after;
        for (long id = firstId; reached < upTo; id += PAGE) {
            long from = id;
            Optional<Broken> broken = server.read(() -> page(from, upTo));
            if (broken.isPresent()) {
                return broken;
            }
            progress.accept(Math.min(reached, upTo));
        }
        return after == 0 ? strangers() : Optional.empty();
    }

    private Optional<Broken> page(long from, long upTo) {
        long next = from;
        try (MongoCursor<BsonDocument> batches =
                server.numbered(from, from + PAGE - 1).projection(NEEDED).cursor()) {
            while (reached < upTo && next < from + PAGE) {
                BsonDocument batch = batches.hasNext() ? batches.next() : null;
                if (batch == null || BatchReader.id(batch) != next) {
                    return Optional.of(new Broken(reached + 1, "batch " + next + " is missing"));
                }
                Optional<Broken> broken = check(batch);
                if (broken.isPresent()) {
                    return broken;
                }
                next++;
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> check(BsonDocument batch) {
        try {
            long first = reached + 1;
            return BatchReader.whole(
                    "its batch",
                    () -> foreign(batch, first).or(() -> compare(batch).map(Broken::derived)));
        } catch (LogFailureException e) {
            return Optional.of(new Broken(reached + 1, e.getMessage()).derived());
        }
    }

    /** A field that no batch has could hide what is read. */
    private static Optional<Broken> foreign(BsonDocument batch, long first) {
        return Stream.concat(
                        batch.keySet().stream().filter(field -> !Fields.OF_BATCH.contains(field)),
                        Stream.concat(
                                unknown(batch, Fields.EVENTS, Fields.OF_EVENT),
                                unknown(batch, Fields.COMMITS, Fields.OF_COMMIT)))
                .findFirst()
                .map(field -> new Broken(first, Kind.FOREIGN, "its batch has a field that no batch has: " + field));
    }

    private static Stream<String> unknown(BsonDocument batch, String array, Set<String> known) {
        return BatchReader.array(batch, array).stream()
                .flatMap(part -> part.keySet().stream())
                .filter(field -> !known.contains(field))
                .map(field -> array + "." + field);
    }

    private Optional<Broken> compare(BsonDocument batch) {
        List<BsonDocument> events = BatchReader.array(batch, Fields.EVENTS);
        if (events.isEmpty()) {
            return Optional.of(new Broken(reached + 1, "batch " + BatchReader.id(batch) + " has no events"));
        }
        long first = BatchReader.position(events.getFirst());
        Optional<Broken> broken = keys(batch, events, first).or(() -> bounds(batch, events, first));
        reached = BatchReader.position(events.getLast());
        return broken;
    }

    private static Optional<Broken> keys(BsonDocument batch, List<BsonDocument> events, long first) {
        Set<String> stored = new HashSet<>();
        for (BsonValue key : batch.getArray(Fields.KEYS)) {
            stored.add(key.asString().getValue());
        }
        Set<String> own = new HashSet<>();
        for (BsonDocument event : events) {
            List<String> keys = BatchReader.keys(event).all();
            if (!stored.containsAll(keys)) {
                return Optional.of(new Broken(
                        BatchReader.position(event), "the keys of its batch do not know a tag of the event"));
            }
            own.addAll(keys);
        }
        return own.containsAll(stored)
                ? Optional.empty()
                : Optional.of(new Broken(first, "the keys of its batch have one that none of its events bears"));
    }

    private static Optional<Broken> bounds(BsonDocument batch, List<BsonDocument> events, long first) {
        Batch.Head head = BatchReader.head(batch);
        List<CommitRecord> commits = BatchReader.commits(batch);
        Frontier frontier = head.tree();
        boolean agree = !commits.isEmpty()
                && Stream.of(Fields.FIRST, Fields.FIRST_COMMIT).allMatch(batch::isInt64)
                && batch.getInt64(Fields.FIRST).getValue() == first
                && batch.getInt64(Fields.FIRST_COMMIT).getValue()
                        == commits.getFirst().commit()
                && head.position() == BatchReader.position(events.getLast())
                && head.commit() == commits.getLast().commit()
                && frontier.size() == head.position()
                && Arrays.equals(frontier.root(), commits.getLast().root());
        return agree
                ? Optional.empty()
                : Optional.of(new Broken(first, "its batch says other bounds, or another hash tree, than it has"));
    }

    /** A document whose number is none would be found by criteria, but by no reader. */
    private Optional<Broken> strangers() {
        BsonDocument stranger = server.read(() -> server.batches()
                .find(Filters.not(Filters.gte(Fields.ID, 1L)))
                .projection(Projections.include(Fields.ID))
                .first());
        return stranger == null
                ? Optional.empty()
                : Optional.of(new Broken(
                        0,
                        Kind.FOREIGN,
                        "something stands among the batches that is none: " + stranger.get(Fields.ID)));
    }
}
