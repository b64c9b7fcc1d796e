package jp.musubi.eventlog.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/** Questions to the store about what is older than the window in memory; each is answered by an index. */
final class Lookup {
    private final Server server;

    Lookup(Server server) {
        this.server = server;
    }

    /** Where an append stands. */
    Optional<Appended> appended(String appendId) {
        return Optional.ofNullable(appended(Set.of(appendId)).get(appendId));
    }

    /** Where those of the appends stand that are stored. */
    Map<String, Appended> appended(Set<String> appendIds) {
        Map<String, Appended> found = new HashMap<>();
        each(Filters.in(Fields.COMMIT_APPEND, appendIds), Fields.COMMITS, commit -> {
            Batch.Part part = BatchReader.part(commit);
            if (appendIds.contains(part.appendId())) {
                found.put(part.appendId(), part.appended());
            }
        });
        return found;
    }

    /** Which of the event ids are taken. */
    Set<String> taken(Set<String> eventIds) {
        Set<String> found = new HashSet<>();
        each(
                Filters.in(Fields.EVENT_ID, eventIds),
                Fields.EVENT_ID,
                event -> found.add(event.getString(Fields.EVENT).getValue()));
        found.retainAll(eventIds);
        return found;
    }

    private void each(Bson filter, String field, Consumer<BsonDocument> each) {
        String array = field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
        server.read(() -> {
            for (BsonDocument batch : server.batches().find(filter).projection(Projections.include(field))) {
                BatchReader.array(batch, array).forEach(each);
            }
            return filter;
        });
    }

    /** The position of an event after a position, and not beyond another, that matches; 0 when there is none. */
    long conflicting(Wanted wanted, long after, long upTo) {
        if (wanted.anyOf().isEmpty() || after >= upTo) {
            return 0;
        }
        if (wanted.everything()) {
            return after + 1;
        }
        BsonDocument batch = server.read(() -> server.batches()
                .find(Queries.batchesWithEvent(wanted, after, upTo))
                .projection(Projections.include(
                        Fields.ofEvent(Fields.POSITION), Fields.ofEvent(Fields.NAME), Fields.ofEvent(Fields.TAGS)))
                .limit(1)
                .first());
        return batch == null ? 0 : first(batch, wanted, after, upTo);
    }

    private static long first(BsonDocument batch, Wanted wanted, long after, long upTo) {
        for (BsonDocument event : BatchReader.array(batch, Fields.EVENTS)) {
            long position = BatchReader.position(event);
            if (position > after && position <= upTo && wanted.matches(BatchReader.keys(event))) {
                return position;
            }
        }
        throw new LogFailureException(
                BatchReader.named("batch ", batch, Fields.ID) + " was found by a condition that it does not meet");
    }
}
