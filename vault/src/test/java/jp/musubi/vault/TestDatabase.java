package jp.musubi.vault;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;

/** A fresh database: on the server that {@code MUSUBI_TEST_MONGODB_URI} names, else on a stand-in; dropped in the end. */
final class TestDatabase implements AutoCloseable {
    private static final String REAL = System.getenv("MUSUBI_TEST_MONGODB_URI");

    private final String name = "musubi_test_" + UUID.randomUUID().toString().replace("-", "");
    private final MongoClient client = MongoClients.create(address());

    /** Started with the first test that needs it, and left to the end of the process. */
    private static final class StandIn {
        static final String ADDRESS = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();
    }

    String address() {
        URI server = URI.create(Optional.ofNullable(REAL).orElseGet(() -> StandIn.ADDRESS));
        String options = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
        return server.getScheme() + "://" + server.getRawAuthority() + "/" + name + options;
    }

    MongoDatabase content() {
        return client.getDatabase(name);
    }

    /** Every document there is, as text. */
    String dump() {
        StringBuilder all = new StringBuilder();
        for (String collection : content().listCollectionNames()) {
            for (Document document : content().getCollection(collection).find()) {
                all.append(document.toJson()).append('\n');
            }
        }
        return all.toString();
    }

    @Override
    public void close() {
        content().drop();
        client.close();
    }
}
