package jp.musubi.app.entrance;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at all connections again and again, whatever happens to one of them. */
final class SlowClients implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlowClients.class);

    private final Duration pause;
    private final Limits limits;
    private final Set<Connection> watched;
    private final Thread watch;
    private volatile boolean closing;

    /** What a client may keep waiting. */
    interface Connection {

        /** @param now by {@link System#nanoTime()} */
        void endIfTooSlow(long now, Limits limits);
    }

    /** @param watched comes and goes while it is looked at */
    private SlowClients(Duration pause, Limits limits, Set<Connection> watched) {
        this.pause = pause;
        this.limits = limits;
        this.watched = watched;
        this.watch = Thread.ofPlatform().daemon().name("slow-clients").unstarted(this::run);
    }

    /** A set to watch, whoever changes it. */
    static Set<Connection> none() {
        return ConcurrentHashMap.newKeySet();
    }

    /** Begins to look, once after each pause. */
    static SlowClients watch(Duration pause, Limits limits, Set<Connection> watched) {
        SlowClients clients = new SlowClients(pause, limits, watched);
        clients.watch.start();
        return clients;
    }

    private void run() {
        while (!closing) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                // Told to stop: the condition says so too.
                continue;
            }
            long now = System.nanoTime();
            watched.forEach(connection -> glance(connection, now));
        }
    }

    /** A connection may end while it is looked at, and whatever that does to one must not spare all others from now on. */
    private void glance(Connection connection, long now) {
        try {
            connection.endIfTooSlow(now, limits);
        } catch (RuntimeException | Error e) {
            LOG.debug("a connection ended while it was looked at", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        watch.interrupt();
    }
}
