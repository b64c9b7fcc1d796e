package jp.musubi.app.entrance;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A limit for the whole of a body, whatever reads it: forms, files, JSON. Files that the command line sends from this
 * machine may be large, and take their time.
 */
final class BodyDeadline extends ValveBase {

    private final Limits limits;

    BodyDeadline(Limits limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (path != null && path.startsWith("/local/")) {
            getNext().invoke(request, response);
            return;
        }
        String type = request.getContentType();
        Duration allowed = type != null && type.startsWith("multipart/") ? limits.upload() : limits.body();
        var inner = request.getCoyoteRequest();
        InputBuffer source = inner.getInputBuffer();
        inner.setInputBuffer(new Timed(source, System.nanoTime() + allowed.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            inner.setInputBuffer(source);
        }
    }

    /** Reads until the time is over. */
    record Timed(InputBuffer source, long deadline) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - deadline > 0) {
                throw new SocketTimeoutException("the body did not come in time");
            }
            return source.doRead(handler);
        }

        @Override
        public int available() {
            return source.available();
        }
    }
}
