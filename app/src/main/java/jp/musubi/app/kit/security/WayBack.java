package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.musubi.app.entrance.LocalPath;
import jp.musubi.app.entrance.SealedCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Where somebody wanted to go before being asked to sign in. It stays with the browser: were it kept here, anybody could
 * fill the memory by asking. Only pages of our own, and only for a quarter of an hour.
 */
final class WayBack implements RequestCache {

    /** Most bytes of path and query: an address beyond that leads to the first page. */
    static final int LONGEST = 1_000;

    private static final Duration KEPT = Duration.ofMinutes(15);

    private final SealedCookie cookie = new SealedCookie("way-back", KEPT, LONGEST, Clock.systemUTC());

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String accepted = request.getHeader("Accept");
        boolean page = request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && (accepted == null || accepted.contains("text/html") || accepted.contains("*/*"));
        if (page) {
            String query = request.getQueryString();
            keep(response, LocalPath.of(request) + (query == null ? "" : "?" + query));
        }
    }

    /** Remembers a page of ours, from our own root on. */
    void keep(HttpServletResponse response, String path) {
        if (LocalPath.isLocal(path)) {
            cookie.keep(response, path);
        }
    }

    /** Asked once, after signing in: the way back is then used up. Whoever redirects there puts our root before it. */
    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> path = cookie.read(request).filter(LocalPath::isLocal);
        path.ifPresent(known -> cookie.forget(response));
        return path.map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing is sent again in anybody's name: only pages are come back to. */
    @Override
    public HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(response);
    }
}
