package jp.musubi.eventlog.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.connection.ServerDescription;
import com.mongodb.connection.ServerType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The connections to MongoDB, with the concerns that a log needs set on every collection. */
final class Server implements AutoCloseable {
    private static final String BATCHES = "event_log";
    private static final String FORM = "event_log_form";
    private static final Bson WITHOUT_CONTENT = Projections.exclude(
            Fields.KEYS,
            Fields.ofEvent(Fields.SECONDS),
            Fields.ofEvent(Fields.NANOS),
            Fields.ofEvent(Fields.VERSION),
            Fields.ofEvent(Fields.METADATA),
            Fields.ofEvent(Fields.PAYLOAD),
            Fields.ofEvent(Fields.LEAF));

    private final Address address;
    private final Duration timeout;
    private final AtomicLong changes;
    private final MongoClient client;
    private boolean replicated;
    private int maxBytes;

    private Server(Address address, MongoOptions options) {
        this.address = address;
        this.timeout = options.timeout();
        this.changes = new AtomicLong();
        this.client = Clients.create(address, timeout, changes);
    }

    /** Connects, and looks at what kind of server answers. */
    static Server connect(Address address, MongoOptions options) {
        Server server = new Server(address, options);
        try {
            server.client.getDatabase(address.database()).runCommand(new BsonDocument("ping", new BsonInt32(1)));
            server.describe();
            return server;
        } catch (MongoException e) {
            server.close();
            throw Failures.of(address, "opened", e);
        }
    }

    private void describe() {
        for (ServerDescription server : client.getClusterDescription().getServerDescriptions()) {
            if (server.isOk()) {
                replicated |= server.getType() != ServerType.STANDALONE;
                maxBytes = Math.max(maxBytes, server.getMaxDocumentSize());
            }
        }
    }

    Address address() {
        return address;
    }

    /** The most bytes of one document. */
    int maxBytes() {
        return maxBytes;
    }

    /**
     * How often connections were made or lost so far. As long as the number stays, whoever was read from before is still
     * the same server.
     */
    long changes() {
        return changes.get();
    }

    /** The batches, to be read: what a majority of the servers has; of a server that stands alone, what it has. */
    MongoCollection<BsonDocument> batches() {
        return collection(BATCHES, replicated ? ReadConcern.MAJORITY : ReadConcern.LOCAL);
    }

    /** The batches, for reading one by its number so that no write acknowledged before can be missed. */
    MongoCollection<BsonDocument> latest() {
        return collection(BATCHES, replicated ? ReadConcern.LINEARIZABLE : ReadConcern.LOCAL);
    }

    /** The batches, to be written. */
    MongoCollection<RawBsonDocument> inserts() {
        return batches().withDocumentClass(RawBsonDocument.class);
    }

    /** What tells the form of this log. */
    MongoCollection<BsonDocument> form() {
        return collection(FORM, replicated ? ReadConcern.MAJORITY : ReadConcern.LOCAL);
    }

    private MongoCollection<BsonDocument> collection(String name, ReadConcern readConcern) {
        return client.getDatabase(address.database())
                .getCollection(name, BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(readConcern)
                .withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    Duration timeout() {
        return timeout;
    }

    /** The batches with numbers from first to last, in order. By single numbers: each is one look into the key. */
    FindIterable<BsonDocument> numbered(long first, long last) {
        return batches()
                .find(Filters.in(
                        Fields.ID, LongStream.rangeClosed(first, last).boxed().toList()))
                .sort(Sorts.ascending(Fields.ID));
    }

    /** The same, read at once and without what only readers need. */
    List<BsonDocument> range(long first, long last) {
        return read(() -> numbered(first, last).projection(WITHOUT_CONTENT).into(new ArrayList<>()));
    }

    /** Reads. @throws jp.musubi.eventlog.LogFailureException when that is not possible */
    <T> T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MongoException | IllegalStateException e) {
            throw Failures.of(address, "read", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
