package jp.musubi.eventlog.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/** A fresh database on the server that tests use; dropped in the end. */
final class TestDatabase implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");
    private static final String REAL = System.getenv("MUSUBI_TEST_MONGODB_URI");

    private final String name = "musubi_test_" + UUID.randomUUID().toString().replace("-", "");
    private final String server;
    private MongoClient client;

    TestDatabase() {
        this(Optional.ofNullable(REAL).orElseGet(() -> StandIn.ADDRESS));
    }

    TestDatabase(String server) {
        this.server = server;
    }

    /** Started with the first test that needs it, and left to the end of the process. */
    private static final class StandIn {
        static final String ADDRESS = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    /** On the stand-in in any case: for faults that are put between the log and a single server. */
    static TestDatabase onStandIn() {
        return new TestDatabase(StandIn.ADDRESS);
    }

    /** Whether the server is the stand-in. */
    boolean isOnStandIn() {
        return server.equals(StandIn.ADDRESS);
    }

    /** The connection string of this database. */
    String address() {
        return on(server);
    }

    /** The same database behind another host and port. */
    String behind(String host) {
        return on("mongodb://" + host);
    }

    /** The only host of the server. */
    String host() {
        return matched(server).group(1).replaceFirst("mongodb://", "").replaceFirst(".*@", "");
    }

    private String on(String address) {
        Matcher matcher = matched(address);
        return matcher.group(1) + "/" + name
                + Optional.ofNullable(matcher.group(2)).orElse("");
    }

    private static Matcher matched(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("MUSUBI_TEST_MONGODB_URI is no connection string");
        }
        return matcher;
    }

    /** Does something to the stored batches that no log would do. */
    void tamper(Consumer<MongoCollection<Document>> with) {
        with.accept(client().getDatabase(name).getCollection("event_log"));
    }

    private MongoClient client() {
        if (client == null) {
            client = MongoClients.create(address());
        }
        return client;
    }

    @Override
    public void close() {
        client().getDatabase(name).drop();
        client().close();
    }
}
