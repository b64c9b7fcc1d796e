package jp.musubi.eventlog.mongo;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.io.BasicOutputBuffer;

/** Writes the document of a batch: bytes that stay the same however often they are sent. */
final class BatchWriter implements AutoCloseable {
    /** What a batch has beside its appends, roughly. */
    private static final int FRAME = 1024;

    private final BasicOutputBuffer buffer;
    private final BsonBinaryWriter out;

    /** @param bytes about as many as will be written: a buffer that need not grow copies nothing */
    private BatchWriter(int bytes) {
        buffer = new BasicOutputBuffer(bytes);
        out = new BsonBinaryWriter(buffer);
    }

    static RawBsonDocument write(long id, UUID token, List<Accepted> appends, byte[] frontier) {
        long bytes = FRAME;
        for (Accepted append : appends) {
            bytes += append.pending().bytes();
        }
        try (BatchWriter writer = new BatchWriter(Math.toIntExact(bytes))) {
            writer.batch(id, token, appends, frontier);
            return new RawBsonDocument(writer.buffer.getInternalBuffer(), 0, writer.buffer.getSize());
        }
    }

    private void batch(long id, UUID token, List<Accepted> appends, byte[] frontier) {
        Accepted first = appends.getFirst();
        Accepted last = appends.getLast();
        out.writeStartDocument();
        out.writeInt64(Fields.ID, id);
        out.writeBinaryData(Fields.TOKEN, new BsonBinary(token, UuidRepresentation.STANDARD));
        out.writeDateTime(Fields.AT, Instant.now().toEpochMilli());
        out.writeInt64(Fields.FIRST, first.appended().first());
        out.writeInt64(Fields.LAST, last.appended().last());
        out.writeInt64(Fields.FIRST_COMMIT, first.commit());
        out.writeInt64(Fields.LAST_COMMIT, last.commit());
        out.writeBinaryData(Fields.FRONTIER, new BsonBinary(frontier));
        out.writeStartArray(Fields.COMMITS);
        appends.forEach(this::commit);
        out.writeEndArray();
        keys(appends);
        out.writeStartArray(Fields.EVENTS);
        appends.forEach(this::events);
        out.writeEndArray();
        out.writeEndDocument();
    }

    private void commit(Accepted append) {
        out.writeStartDocument();
        out.writeInt64(Fields.NUMBER, append.commit());
        out.writeString(Fields.APPEND, append.pending().appendId());
        out.writeInt64(Fields.FIRST, append.appended().first());
        out.writeInt64(Fields.LAST, append.appended().last());
        out.writeBinaryData(Fields.ROOT, new BsonBinary(append.root()));
        out.writeEndDocument();
    }

    private void keys(List<Accepted> appends) {
        Set<String> keys = new LinkedHashSet<>();
        for (Accepted append : appends) {
            append.pending().keys().forEach(event -> keys.addAll(event.all()));
        }
        out.writeStartArray(Fields.KEYS);
        keys.forEach(out::writeString);
        out.writeEndArray();
    }

    private void events(Accepted append) {
        for (int i = 0; i < append.pending().drafts().size(); i++) {
            out.writeStartDocument();
            out.writeInt64(Fields.POSITION, append.appended().first() + i);
            out.writeInt64(Fields.COMMIT, append.commit());
            event(append.pending().drafts().get(i), append.pending().keys().get(i));
            out.writeBinaryData(Fields.LEAF, new BsonBinary(append.leafHashes().get(i)));
            out.writeEndDocument();
        }
    }

    private void event(CanonicalDraft draft, EventKeys keys) {
        NewEvent event = draft.event();
        out.writeString(Fields.EVENT, event.id());
        out.writeInt64(Fields.SECONDS, event.time().getEpochSecond());
        out.writeInt32(Fields.NANOS, event.time().getNano());
        out.writeString(Fields.NAME, event.name());
        out.writeString(Fields.VERSION, event.version());
        out.writeStartArray(Fields.TAGS);
        keys.tags().forEach(out::writeString);
        out.writeEndArray();
        out.writeBinaryData(Fields.METADATA, new BsonBinary(event.metadata()));
        out.writeBinaryData(Fields.PAYLOAD, new BsonBinary(event.payload()));
    }

    @Override
    public void close() {
        out.close();
        buffer.close();
    }
}
