package jp.musubi.app.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;

/**
 * Redirects without scheme and host: the browser knows them best. The container would put its own before them for some
 * clients, and a policy of the page would then forbid where its form leads.
 */
final class LocalRedirects extends HttpServletResponseWrapper {

    private final HttpServletRequest request;

    LocalRedirects(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        sendRedirect(location, SC_FOUND, true);
    }

    @Override
    public void sendRedirect(String location, boolean clearBuffer) throws IOException {
        sendRedirect(location, SC_FOUND, clearBuffer);
    }

    @Override
    public void sendRedirect(String location, int status) throws IOException {
        sendRedirect(location, status, true);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
        if (clearBuffer) {
            resetBuffer();
        }
        setStatus(status);
        setHeader("Location", local(location));
        flushBuffer();
    }

    private String local(String location) {
        URI to;
        try {
            to = URI.create(location);
        } catch (IllegalArgumentException e) {
            // Left as it is: our own addresses can be read.
            return location;
        }
        if (to.getHost() == null || !to.getHost().equalsIgnoreCase(request.getServerName())) {
            return location;
        }
        String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
        return path
                + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery())
                + (to.getRawFragment() == null ? "" : "#" + to.getRawFragment());
    }
}
