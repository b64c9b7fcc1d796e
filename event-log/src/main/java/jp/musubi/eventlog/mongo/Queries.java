package jp.musubi.eventlog.mongo;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;

/** Criteria in MongoDB's words. */
final class Queries {
    private Queries() {}

    /** Batches that end after a position and have an event that may match. The index (keys, last) answers it. */
    static Bson batches(Wanted wanted, long after) {
        List<Bson> items = wanted.anyOf().stream().map(Queries::keys).toList();
        return Filters.and(Filters.gt(Fields.LAST, after), items.size() == 1 ? items.getFirst() : Filters.or(items));
    }

    private static Bson keys(Wanted.Item item) {
        List<Bson> each = item.keys().stream().map(Queries::oneOf).toList();
        return each.size() == 1 ? each.getFirst() : Filters.and(each);
    }

    private static Bson oneOf(List<String> keys) {
        return keys.size() == 1 ? Filters.eq(Fields.KEYS, keys.getFirst()) : Filters.in(Fields.KEYS, keys);
    }

    /** Batches with an event in a range of positions that does match: all tags on the same one. */
    static Bson batchesWithEvent(Wanted wanted, long after, long upTo) {
        List<Bson> items = wanted.anyOf().stream()
                .map(item -> Filters.and(keys(item), Filters.elemMatch(Fields.EVENTS, event(item, after, upTo))))
                .toList();
        return Filters.and(Filters.gt(Fields.LAST, after), Filters.lte(Fields.FIRST, upTo), Filters.or(items));
    }

    private static Bson event(Wanted.Item item, long after, long upTo) {
        List<Bson> all = new ArrayList<>();
        all.add(Filters.gt(Fields.POSITION, after));
        all.add(Filters.lte(Fields.POSITION, upTo));
        if (!item.tags().isEmpty()) {
            all.add(Filters.all(Fields.TAGS, item.tags()));
        }
        if (!item.names().isEmpty()) {
            all.add(Filters.in(Fields.NAME, item.names()));
        }
        return Filters.and(all);
    }

    /** An expression that keeps, of a batch's events, those after a position that match. */
    static BsonDocument matchingEvents(Wanted wanted, long after) {
        List<BsonValue> items = wanted.anyOf().stream().map(Queries::expression).toList();
        BsonValue later = operator("$gt", variable(Fields.POSITION), new BsonInt64(after));
        BsonDocument filter = new BsonDocument("input", new BsonString("$" + Fields.EVENTS))
                .append("as", new BsonString("event"))
                .append("cond", operator("$and", later, new BsonDocument("$or", new BsonArray(items))));
        return new BsonDocument("$filter", filter);
    }

    private static BsonValue expression(Wanted.Item item) {
        List<BsonValue> all = new ArrayList<>();
        if (!item.tags().isEmpty()) {
            all.add(operator("$setIsSubset", literal(item.tags()), variable(Fields.TAGS)));
        }
        if (!item.names().isEmpty()) {
            all.add(operator("$in", variable(Fields.NAME), literal(item.names())));
        }
        return new BsonDocument("$and", new BsonArray(all));
    }

    private static BsonDocument operator(String name, BsonValue left, BsonValue right) {
        return new BsonDocument(name, new BsonArray(List.of(left, right)));
    }

    private static BsonString variable(String field) {
        return new BsonString("$$event." + field);
    }

    /** Otherwise a tag that begins with a dollar would be read as a field's name. */
    private static BsonDocument literal(Collection<String> texts) {
        return new BsonDocument(
                "$literal", new BsonArray(texts.stream().map(BsonString::new).toList()));
    }
}
