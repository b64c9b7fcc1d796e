package jp.musubi.bench;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;

/** What MongoDB's driver does when nothing is asked of it but to keep bytes durably and to give them back. */
final class RawMongo implements AutoCloseable {
    /** The stand-in answers with as much as it has, which may be more than a message may hold. */
    private static final int BATCHES = 100;

    private final MongoClient client;
    private final MongoCollection<BsonDocument> rows;
    private final MongoCollection<BsonDocument> log;
    private long next;

    RawMongo(MongoServers server) {
        client = MongoClients.create(server.address());
        rows = client.getDatabase(server.database())
                .getCollection("rows", BsonDocument.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        log = client.getDatabase(server.database()).getCollection("event_log", BsonDocument.class);
    }

    /** Seconds to insert the rows, each by an acknowledged insert of its own. */
    double insertEach(List<byte[]> bytes) {
        long start = System.nanoTime();
        for (byte[] row : bytes) {
            rows.insertOne(new BsonDocument("_id", new BsonInt64(++next)).append("bytes", new BsonBinary(row)));
        }
        return EventLogLoad.seconds(start);
    }

    /** Seconds to read and decode every document of the log, in order, and to look at each event's bytes. */
    double readAll(long events) {
        long start = System.nanoTime();
        long read = 0;
        try (MongoCursor<BsonDocument> batches =
                log.find().sort(Sorts.ascending("_id")).batchSize(BATCHES).cursor()) {
            while (batches.hasNext()) {
                for (BsonValue event : batches.next().getArray("events")) {
                    read += event.asDocument().getBinary("payload").getData().length > 0 ? 1 : 0;
                }
            }
        }
        if (read != events) {
            throw new IllegalStateException("read " + read + " of " + events + " events");
        }
        return EventLogLoad.seconds(start);
    }

    @Override
    public void close() {
        client.close();
    }
}
