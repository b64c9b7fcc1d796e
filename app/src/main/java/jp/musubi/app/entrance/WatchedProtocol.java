package jp.musubi.app.entrance;

import java.time.Duration;
import java.util.Set;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * HTTP with a limit for the whole of what a client sends, and not only for its pauses: whoever drips one byte at a time
 * would otherwise hold a connection for days. Tomcat makes it by its name.
 */
public final class WatchedProtocol extends Http11NioProtocol {

    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Set<SlowClients.Connection> watched = SlowClients.none();
    private volatile SlowClients watch;
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
        watch = SlowClients.watch(GLANCE, limits, watched);
    }

    @Override
    public void stop() throws Exception {
        SlowClients looking = watch;
        watch = null;
        if (looking != null) {
            looking.close();
        }
        super.stop();
    }
}
