package jp.musubi.app.entrance;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * HTTP with a limit for the whole of what a client sends, and not only for its pauses: whoever drips one byte at a time
 * would otherwise hold a connection for days. Tomcat makes it by its name.
 */
public final class WatchedProtocol extends Http11NioProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedProtocol.class);

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Set<WatchedProcessor> watched = ConcurrentHashMap.newKeySet();
    private volatile Thread watch;
    private volatile Limits limits;

    /** Before it starts. */
    void limits(Limits wanted) {
        this.limits = wanted;
    }

    @Override
    protected Processor createProcessor() {
        return new WatchedProcessor(this, getAdapter(), watched);
    }

    @Override
    public void start() throws Exception {
        super.start();
        // Known before it runs: it goes on for as long as it is the one that is known.
        watch = Thread.ofPlatform().daemon().name("slow-clients").unstarted(this::look);
        watch.start();
    }

    @Override
    public void stop() throws Exception {
        Thread looking = watch;
        watch = null;
        if (looking != null) {
            looking.interrupt();
        }
        super.stop();
    }

    private void look() {
        while (watch == Thread.currentThread()) {
            try {
                Thread.sleep(GLANCE);
            } catch (InterruptedException e) {
                // Told to stop: the condition says so too.
                continue;
            }
            long now = System.nanoTime();
            watched.forEach(processor -> glance(processor, now));
        }
    }

    /** A connection may end while it is looked at, and whatever that does to one must not spare all others from now on. */
    private void glance(WatchedProcessor processor, long now) {
        try {
            processor.endIfTooSlow(now, limits);
        } catch (RuntimeException e) {
            LOG.debug("a connection ended while it was looked at", e);
        }
    }
}
