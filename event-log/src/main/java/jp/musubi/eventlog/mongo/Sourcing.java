package jp.musubi.eventlog.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.PagedCursor;
import jp.musubi.eventlog.StoredEvent;
import org.bson.BsonDocument;

/** Opens cursors. Of a batch only the events that match leave the server. */
final class Sourcing {
    private static final int PAGE = 256;
    private static final int BATCHES = 64;

    private final Server server;
    private final Pages<StoredEvent> events;

    Sourcing(Server server, Pages<StoredEvent> events) {
        this.server = server;
        this.events = events;
    }

    EventCursor open(Criteria criteria, long after, long head) {
        Wanted wanted = Wanted.of(criteria);
        if (after >= head || wanted.anyOf().isEmpty()) {
            return new PagedCursor(head, List::of);
        }
        return new PagedCursor(head, wanted.everything() ? range(after, head) : matching(wanted, after, head));
    }

    private Supplier<List<StoredEvent>> range(long after, long head) {
        return new Supplier<>() {
            private long reached = after;

            @Override
            public List<StoredEvent> get() {
                int limit = (int) Math.min(PAGE, head - reached);
                if (limit <= 0) {
                    return List.of();
                }
                List<StoredEvent> page = events.read(reached, limit);
                reached = page.isEmpty() ? head : page.getLast().position();
                return page;
            }
        };
    }

    /**
     * After a first page that did not find all, in windows that shrink and grow with what the last one found: the order of
     * many keys together comes from no index, so that the server sorts whatever the question reaches over.
     */
    private Supplier<List<StoredEvent>> matching(Wanted wanted, long after, long head) {
        return new Supplier<>() {
            private long reached = after;
            private long span = head - after;

            @Override
            public List<StoredEvent> get() {
                List<StoredEvent> page = new ArrayList<>();
                // A batch may have all the keys, but on different events.
                while (page.isEmpty() && reached < head) {
                    long from = reached;
                    long to = from + Math.min(span, head - from);
                    List<BsonDocument> batches = server.read(() -> batches(wanted, after, from, to));
                    batches.forEach(batch -> BatchReader.array(batch, Fields.EVENTS)
                            .forEach(event -> page.add(BatchReader.event(event))));
                    boolean full = batches.size() == BATCHES;
                    reached = full ? BatchReader.last(batches.getLast()) : to;
                    span = full ? 2 * (reached - from) : 4 * Math.min(span, head);
                }
                return page;
            }
        };
    }

    /** Of the batches that end after a position and not after another, the next ones with their matching events. */
    private List<BsonDocument> batches(Wanted wanted, long after, long from, long to) {
        return server.batches()
                .aggregate(List.of(
                        Aggregates.match(Filters.and(Queries.batches(wanted, from), Filters.lte(Fields.LAST, to))),
                        Aggregates.sort(Sorts.ascending(Fields.LAST)),
                        Aggregates.limit(BATCHES),
                        Aggregates.project(Projections.fields(
                                Projections.include(Fields.LAST),
                                Projections.computed(Fields.EVENTS, Queries.matchingEvents(wanted, after))))))
                .into(new ArrayList<>());
    }

    /** See {@link jp.musubi.eventlog.EventLog#positionBefore}. The server searches; no index tells times. */
    long positionBefore(Instant time, long head) {
        BsonDocument batch = server.read(() -> server.batches()
                .find(Filters.and(
                        Filters.lte(Fields.LAST, head),
                        Filters.elemMatch(
                                Fields.EVENTS,
                                Filters.or(
                                        Filters.gt(Fields.SECONDS, time.getEpochSecond()),
                                        Filters.and(
                                                Filters.eq(Fields.SECONDS, time.getEpochSecond()),
                                                Filters.gte(Fields.NANOS, time.getNano()))))))
                .sort(Sorts.ascending(Fields.LAST))
                .projection(Projections.include(
                        Fields.ofEvent(Fields.POSITION), Fields.ofEvent(Fields.SECONDS), Fields.ofEvent(Fields.NANOS)))
                .limit(1)
                .first());
        if (batch == null) {
            return head;
        }
        return BatchReader.whole(
                BatchReader.named("batch ", batch, Fields.ID),
                () -> BatchReader.array(batch, Fields.EVENTS).stream()
                        .filter(event -> !BatchReader.time(event).isBefore(time))
                        .mapToLong(event -> BatchReader.position(event) - 1)
                        .findFirst()
                        .orElse(head));
    }
}
