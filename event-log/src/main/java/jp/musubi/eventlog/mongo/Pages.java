package jp.musubi.eventlog.mongo;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.StoredEvent;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Reads what batches hold, page by page, in the order of their numbers.
 *
 * @param <T> events or commits
 */
final class Pages<T> {
    /** Batches that are asked for at first; what they hold tells how many more a page needs. */
    private static final int FIRST_SPAN = 8;

    private static final int LONGEST_SPAN = 256;

    private final Server server;
    private final String array;
    private final String place;
    private final String last;
    private final Bson projection;
    private final Function<BsonDocument, T> read;
    private final Places places = new Places();

    private Pages(
            Server server, String array, String place, String last, Bson projection, Function<BsonDocument, T> read) {
        this.server = server;
        this.array = array;
        this.place = place;
        this.last = last;
        this.projection = projection;
        this.read = read;
    }

    static Pages<StoredEvent> ofEvents(Server server) {
        return new Pages<>(
                server,
                Fields.EVENTS,
                Fields.POSITION,
                Fields.LAST,
                // Nearly all of it is needed: leaving the rest out would cost more than it saves.
                new BsonDocument(),
                BatchReader::event);
    }

    static Pages<CommitRecord> ofCommits(Server server) {
        return new Pages<>(
                server,
                Fields.COMMITS,
                Fields.NUMBER,
                Fields.LAST_COMMIT,
                Projections.include(Fields.COMMITS),
                BatchReader::commit);
    }

    /** The next ones after a place; fewer than the limit only when there are no more. */
    List<T> read(long after, int limit) {
        List<T> page = new ArrayList<>();
        Long first = limit > 0 ? batchAfter(after) : null;
        if (first == null) {
            return page;
        }
        long next = first;
        int span = FIRST_SPAN;
        while (page.size() < limit) {
            long from = next;
            int batches = span;
            next = server.read(() -> addSpan(page, from, batches, after, limit));
            if (next < from + batches) {
                break;
            }
            long perBatch = Math.max(1, page.size() / (next - first));
            span = Math.clamp((limit - page.size()) / perBatch, FIRST_SPAN, LONGEST_SPAN);
        }
        return page;
    }

    /** The number of the batch that holds what follows a place; null when nothing does. */
    @Nullable
    Long batchAfter(long after) {
        Long known = places.after(after);
        if (known != null) {
            return known;
        }
        BsonDocument found = server.read(() -> server.batches()
                .find(Filters.gt(last, after))
                .sort(Sorts.ascending(last))
                .projection(Projections.include(Fields.ID))
                .limit(1)
                .first());
        return found == null ? null : BatchReader.id(found);
    }

    /** Returns the number of the batch where the next page begins. */
    private long addSpan(List<T> page, long from, int span, long after, int limit) {
        long next = from;
        try (MongoCursor<BsonDocument> batches =
                server.numbered(from, from + span - 1).projection(projection).cursor()) {
            while (batches.hasNext() && page.size() < limit) {
                BsonDocument batch = batches.next();
                if (BatchReader.id(batch) != next) {
                    break;
                }
                add(page, batch, after, limit);
                next++;
            }
        }
        return next;
    }

    private void add(List<T> page, BsonDocument batch, long after, int limit) {
        long id = BatchReader.id(batch);
        List<BsonDocument> all = BatchReader.array(batch, array);
        for (int i = 0; i < all.size() && page.size() < limit; i++) {
            BsonDocument one = all.get(i);
            long at = BatchReader.whole("batch " + id, () -> one.getInt64(place).getValue());
            if (at > after) {
                page.add(read.apply(one));
                if (page.size() == limit || i == all.size() - 1) {
                    places.note(at, i == all.size() - 1 ? id + 1 : id);
                }
            }
        }
    }
}
