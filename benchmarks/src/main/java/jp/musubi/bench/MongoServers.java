package jp.musubi.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The MongoDB server that is measured on, and a fresh database there: a real one when {@code MUSUBI_TEST_MONGODB_URI} is
 * set, otherwise a stand-in in this process's memory. The stand-in makes nothing durable and keeps only unique indexes:
 * ratios on it tell what the engine adds to the driver, and nothing of the speed of MongoDB.
 */
final class MongoServers implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)(?:/[^?]*)?(\\?.*)?");

    private static final int FEW = 160;

    private final String database =
            "musubi_bench_" + UUID.randomUUID().toString().replace("-", "");
    private final Optional<MongoServer> standIn;
    private final String address;

    private MongoServers(Optional<MongoServer> standIn, String server) {
        Matcher matcher = ADDRESS.matcher(server);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("MUSUBI_TEST_MONGODB_URI is no connection string");
        }
        this.standIn = standIn;
        this.address = matcher.group(1) + "/" + database
                + Optional.ofNullable(matcher.group(2)).orElse("");
    }

    static MongoServers open() {
        String real = System.getenv("MUSUBI_TEST_MONGODB_URI");
        if (real != null) {
            return new MongoServers(Optional.empty(), real);
        }
        MongoServer standIn = new MongoServer(new MemoryBackend());
        return new MongoServers(Optional.of(standIn), standIn.bindAndGetConnectionString());
    }

    /** Begins the name of each row, so that no figure of the stand-in is taken for one of MongoDB. */
    String prefix() {
        return standIn.isPresent() ? "mongodb-stand-in-" : "mongodb-";
    }

    String described() {
        return standIn.isPresent()
                ? "an in-memory stand-in, which proves no speed (a real server: MUSUBI_TEST_MONGODB_URI)"
                : "the server of MUSUBI_TEST_MONGODB_URI";
    }

    /** How many commands a round sends: the stand-in searches through the whole log for each decision. */
    int commands(Sizes sizes) {
        return standIn.isPresent() ? Math.min(FEW, sizes.commands()) : sizes.commands();
    }

    String address() {
        return address;
    }

    String database() {
        return database;
    }

    @Override
    public void close() {
        try (MongoClient client = MongoClients.create(address)) {
            client.getDatabase(database).drop();
        }
        standIn.ifPresent(MongoServer::shutdownNow);
    }
}
