package jp.musubi.app;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.musubi.node.StorePlaces;

/**
 * A fresh database for a log, and one beside it for the vault: on the server that {@code MUSUBI_TEST_MONGODB_URI} names, else
 * on a stand-in of its own; dropped in the end.
 */
public final class TestMongo implements AutoCloseable {
    private static final String REAL = System.getenv("MUSUBI_TEST_MONGODB_URI");

    private final String name = "musubi_test_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoServer standIn = REAL == null ? new MongoServer(new MemoryBackend()) : null;
    private final URI server = URI.create(REAL == null ? standIn.bindAndGetConnectionString() : REAL);

    /** Address of the log. */
    public String log() {
        return of(name);
    }

    /** Address of the vault that a node takes when it is told of the log only. */
    public String vault() {
        return of(name + "_vault");
    }

    /** What a node is told. */
    public StorePlaces places() {
        return StorePlaces.of(log(), null, Map.of());
    }

    /** The same, behind a gate; for the stand-in, and a real server that stands alone. */
    public StorePlaces behind(Gate gate) {
        String through = log().replaceFirst("//[^/]*/", "//" + gate.address() + "/") + "?serverSelectionTimeoutMS=500";
        return StorePlaces.of(through, null, Map.of());
    }

    /** A gate before the server. */
    public Gate gate() {
        return new Gate(server.getHost(), server.getPort());
    }

    private String of(String database) {
        String options = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
        return server.getScheme() + "://" + server.getRawAuthority() + "/" + database + options;
    }

    @Override
    public void close() {
        Optional.ofNullable(standIn).ifPresent(MongoServer::shutdownNow);
        if (standIn == null) {
            try (MongoClient client = MongoClients.create(REAL)) {
                client.getDatabase(name).drop();
                client.getDatabase(name + "_vault").drop();
            }
        }
    }
}
