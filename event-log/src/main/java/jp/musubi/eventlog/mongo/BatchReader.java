package jp.musubi.eventlog.mongo;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInvalidOperationException;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;

/** Stored documents to the port's records. What is not of the form is reported as corrupted, with its place. */
final class BatchReader {
    private BatchReader() {}

    static long id(BsonDocument batch) {
        return whole("a batch", () -> batch.getInt64(Fields.ID).getValue());
    }

    static long last(BsonDocument batch) {
        return whole(
                named("batch ", batch, Fields.ID),
                () -> batch.getInt64(Fields.LAST).getValue());
    }

    static UUID token(BsonDocument batch) {
        return whole(
                named("batch ", batch, Fields.ID),
                () -> batch.getBinary(Fields.TOKEN).asUuid());
    }

    /** For what may be appended next; needs no payloads. */
    static Batch batch(BsonDocument batch) {
        return whole(named("batch ", batch, Fields.ID), () -> {
            List<Batch.Part> appends = new ArrayList<>();
            batch.getArray(Fields.COMMITS).forEach(commit -> appends.add(part(commit.asDocument())));
            List<Batch.Event> events = new ArrayList<>();
            for (BsonValue event : batch.getArray(Fields.EVENTS)) {
                events.add(new Batch.Event(
                        position(event.asDocument()),
                        event.asDocument().getString(Fields.EVENT).getValue(),
                        keys(event.asDocument())));
            }
            return new Batch(head(batch), appends, events);
        });
    }

    static Batch.Head head(BsonDocument batch) {
        return whole(
                named("batch ", batch, Fields.ID),
                () -> new Batch.Head(
                        batch.getInt64(Fields.ID).getValue(),
                        token(batch),
                        batch.getInt64(Fields.LAST).getValue(),
                        batch.getInt64(Fields.LAST_COMMIT).getValue(),
                        batch.getBinary(Fields.FRONTIER).getData()));
    }

    static Batch.Part part(BsonDocument commit) {
        return new Batch.Part(
                commit.getString(Fields.APPEND).getValue(),
                new Appended(
                        commit.getInt64(Fields.FIRST).getValue(),
                        commit.getInt64(Fields.LAST).getValue(),
                        true));
    }

    static List<CommitRecord> commits(BsonDocument batch) {
        return whole(
                named("batch ", batch, Fields.ID),
                () -> batch.getArray(Fields.COMMITS).stream()
                        .map(BsonValue::asDocument)
                        .map(BatchReader::commit)
                        .toList());
    }

    static CommitRecord commit(BsonDocument commit) {
        return whole(named("the record of commit ", commit, Fields.NUMBER), () -> {
            Batch.Part part = part(commit);
            return new CommitRecord(
                    commit.getInt64(Fields.NUMBER).getValue(),
                    part.appendId(),
                    part.appended().first(),
                    part.appended().last(),
                    commit.getBinary(Fields.ROOT).getData());
        });
    }

    /** What an array of a batch holds: its events or its commits. */
    static List<BsonDocument> array(BsonDocument batch, String field) {
        return whole(
                named("batch ", batch, Fields.ID),
                () -> batch.getArray(field).stream().map(BsonValue::asDocument).toList());
    }

    static long position(BsonDocument event) {
        return event.getInt64(Fields.POSITION).getValue();
    }

    static EventKeys keys(BsonDocument event) {
        return new EventKeys(
                event.getString(Fields.NAME).getValue(),
                event.getArray(Fields.TAGS).stream()
                        .map(tag -> tag.asString().getValue())
                        .toList());
    }

    static Instant time(BsonDocument event) {
        int nanos = event.getInt32(Fields.NANOS).getValue();
        if (nanos < 0 || nanos > 999_999_999) {
            throw new IllegalArgumentException("its nanoseconds are out of range");
        }
        return Instant.ofEpochSecond(event.getInt64(Fields.SECONDS).getValue(), nanos);
    }

    static StoredEvent event(BsonDocument event) {
        return whole(
                named("the event at position ", event, Fields.POSITION),
                () -> new StoredEvent(
                        position(event),
                        event.getInt64(Fields.COMMIT).getValue(),
                        event.getString(Fields.EVENT).getValue(),
                        time(event),
                        event.getString(Fields.NAME).getValue(),
                        event.getString(Fields.VERSION).getValue(),
                        tags(event.getArray(Fields.TAGS)),
                        event.getBinary(Fields.METADATA).getData(),
                        event.getBinary(Fields.PAYLOAD).getData(),
                        event.getBinary(Fields.LEAF).getData()));
    }

    private static List<Tag> tags(BsonArray stored) {
        List<Tag> tags = new ArrayList<>(stored.size());
        for (BsonValue value : stored) {
            Tag tag = EventKeys.read(value.asString().getValue());
            if (!tags.isEmpty() && tags.getLast().compareTo(tag) >= 0) {
                throw new IllegalArgumentException("its tags are not in order");
            }
            tags.add(tag);
        }
        return tags;
    }

    /** For messages: also a number that is none has to be told. */
    static String named(String what, BsonDocument document, String field) {
        BsonValue number = document.get(field);
        return what + (number != null && number.isInt64() ? number.asInt64().getValue() : number);
    }

    static <T> T whole(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BsonInvalidOperationException
                | BsonSerializationException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw new LogFailureException(what + " is corrupted: " + e.getMessage(), e);
        }
    }
}
