package jp.musubi.vault;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.connection.ServerType;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * The connections to the servers that keep a vault. Whatever the address says and the servers' defaults are, a change is
 * in the journals of a majority before it is told, and what is read a majority has.
 */
final class VaultServer implements AutoCloseable {
    static final int DUPLICATE_KEY = 11000;

    /** A socket waits longer than the server itself does, so that the server's own answer comes first. */
    private static final int SOCKET_FACTOR = 3;

    /** How soon a server that failed is looked at again: pages wait for it, so sooner than the driver would. */
    private static final long RECHECK_MILLIS = 100;

    private final String shown;
    private final String database;
    private final Duration timeout;
    private final MongoClient client;
    private boolean replicated;

    private VaultServer(ConnectionString address, String database, Duration timeout) {
        this.shown = String.join(",", address.getHosts()) + "/" + database;
        this.database = database;
        this.timeout = timeout;
        this.client = MongoClients.create(settings(address, timeout));
    }

    /**
     * Connects, and looks at what kind of server answers.
     *
     * @param suffix of the database's name, after the one that the address says
     * @param timeout how long to look for a server, and how long it may take to make a change durable
     */
    static VaultServer connect(String address, String suffix, Duration timeout) {
        ConnectionString connection = parse(address);
        VaultServer server = new VaultServer(connection, connection.getDatabase() + suffix, timeout);
        try {
            server.run("opened", server::greet);
            return server;
        } catch (VaultException e) {
            server.close();
            throw e;
        }
    }

    /** The driver quotes parts of what it cannot read, and a part may be the password: its words are not repeated. */
    private static ConnectionString parse(String text) {
        ConnectionString connection;
        try {
            connection = new ConnectionString(text);
        } catch (IllegalArgumentException | MongoException e) {
            throw new VaultException("the address of the vault is no MongoDB connection string, or its hosts cannot be"
                    + " resolved (special characters in user and password must be percent-encoded)");
        }
        if (connection.getDatabase() == null) {
            throw new VaultException(
                    "the address of the vault names no database: mongodb://HOST:PORT/DATABASE is needed");
        }
        return connection;
    }

    private static MongoClientSettings settings(ConnectionString address, Duration timeout) {
        long millis = timeout.toMillis();
        // The address may ask for less: to be told sooner that nobody answers.
        Integer asked = address.getServerSelectionTimeout();
        long selection = asked == null ? millis : Math.min(asked, millis);
        return MongoClientSettings.builder()
                .applicationName("musubi")
                .applyConnectionString(address)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(selection, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(Math.toIntExact(millis), TimeUnit.MILLISECONDS)
                        .readTimeout(Math.toIntExact(millis * SOCKET_FACTOR), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(RECHECK_MILLIS, TimeUnit.MILLISECONDS))
                .build();
    }

    private Void greet() {
        client.getDatabase(database).runCommand(new BsonDocument("ping", new BsonInt32(1)));
        replicated = client.getClusterDescription().getServerDescriptions().stream()
                .anyMatch(server -> server.isOk() && server.getType() != ServerType.STANDALONE);
        return null;
    }

    /** A collection, with the concerns set. A server that stands alone has no majority: what it has is read. */
    MongoCollection<BsonDocument> collection(String name) {
        return client.getDatabase(database)
                .getCollection(name, BsonDocument.class)
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(replicated ? ReadConcern.MAJORITY : ReadConcern.LOCAL)
                .withWriteConcern(WriteConcern.MAJORITY
                        .withJournal(true)
                        .withWTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** The same, for reading one document so that no change acknowledged before can be missed. */
    MongoCollection<BsonDocument> latest(String name) {
        return collection(name).withReadConcern(replicated ? ReadConcern.LINEARIZABLE : ReadConcern.LOCAL);
    }

    /** Longest time that a server may take for a read. */
    long timeoutMillis() {
        return timeout.toMillis();
    }

    /** Runs an operation. @throws VaultException in words of the vault's when it fails */
    <T> T run(String doing, Supplier<T> operation) {
        try {
            return operation.get();
        } catch (MongoException | IllegalStateException e) {
            throw VaultFailures.of(shown, doing, e);
        }
    }

    /** Hosts and database, without user and password. */
    @Override
    public String toString() {
        return shown;
    }

    @Override
    public void close() {
        client.close();
    }
}
