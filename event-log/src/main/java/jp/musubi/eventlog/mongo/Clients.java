package jp.musubi.eventlog.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.ConnectionClosedEvent;
import com.mongodb.event.ConnectionCreatedEvent;
import com.mongodb.event.ConnectionPoolClearedEvent;
import com.mongodb.event.ConnectionPoolListener;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The driver's settings. */
final class Clients {
    /** A socket waits longer than the server itself does, so that the server's own answer comes first. */
    private static final int SOCKET_FACTOR = 3;

    /** How soon a server that failed is looked at again. Appends wait for it, so sooner than the driver would. */
    private static final long RECHECK_MILLIS = 100;

    private Clients() {}

    /** A client that waits no longer than the timeout allows and counts what changes in its connections. */
    static MongoClient create(Address address, Duration timeout, AtomicLong changes) {
        long millis = timeout.toMillis();
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("musubi")
                .applyConnectionString(address.connection())
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(selection(address, millis), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(Math.toIntExact(millis), TimeUnit.MILLISECONDS)
                        .readTimeout(Math.toIntExact(millis * SOCKET_FACTOR), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.minHeartbeatFrequency(RECHECK_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(pool -> pool.addConnectionPoolListener(new Changes(changes)))
                .build());
    }

    /** The address may ask for less: to be told sooner that nobody answers. */
    private static long selection(Address address, long millis) {
        Integer asked = address.connection().getServerSelectionTimeout();
        return asked == null ? millis : Math.min(asked, millis);
    }

    private record Changes(AtomicLong count) implements ConnectionPoolListener {
        @Override
        public void connectionCreated(ConnectionCreatedEvent event) {
            count.incrementAndGet();
        }

        @Override
        public void connectionClosed(ConnectionClosedEvent event) {
            count.incrementAndGet();
        }

        @Override
        public void connectionPoolCleared(ConnectionPoolClearedEvent event) {
            count.incrementAndGet();
        }
    }
}
