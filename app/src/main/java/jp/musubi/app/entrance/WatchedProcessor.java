package jp.musubi.app.entrance;

import java.io.IOException;
import java.util.Set;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** One connection's requests, and since when the client has kept it waiting. */
final class WatchedProcessor extends Http11Processor implements SlowClients.Connection {

    private final Set<SlowClients.Connection> watched;

    /** Whether it waits, without a thread, for the rest of a request's headers. */
    private volatile boolean unfinished;

    /** When the answer had been given and only the rest of the request was left to read; 0 before that. */
    private volatile long restSince;

    WatchedProcessor(AbstractHttp11Protocol<?> protocol, Adapter adapter, Set<SlowClients.Connection> watched) {
        super(protocol, adapter);
        this.watched = watched;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> wrapper) throws IOException {
        unfinished = false;
        restSince = 0;
        watched.add(this);
        SocketState state = SocketState.CLOSED;
        int served = getRequest().getRequestProcessor().getRequestCount();
        try {
            state = super.service(wrapper);
            boolean blank = state == SocketState.OPEN
                    && getRequest().getRequestProcessor().getRequestCount() == served;
            // Whoever sends nothing but blank lines begins no request, whose time could be measured.
            state = blank ? SocketState.CLOSED : state;
            return state;
        } finally {
            unfinished = state == SocketState.LONG && !isAsync();
            if (!unfinished) {
                watched.remove(this);
            }
        }
    }

    @Override
    public void endIfTooSlow(long now, Limits limits) {
        SocketWrapperBase<?> wrapper = getSocketWrapper();
        if (wrapper == null || wrapper.isClosed()) {
            watched.remove(this);
        } else if (unfinished) {
            if (now - getRequest().getStartTimeNanos() > limits.headers().toNanos()) {
                watched.remove(this);
                wrapper.processSocket(SocketEvent.ERROR, true);
            }
        } else if (getRequest().getRequestProcessor().getStage() != Constants.STAGE_ENDINPUT) {
            restSince = 0;
        } else if (restSince == 0) {
            restSince = now;
        } else if (now - restSince > limits.rest().toNanos()) {
            wrapper.close();
        }
    }
}
