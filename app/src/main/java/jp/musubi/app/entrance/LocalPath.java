package jp.musubi.app.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/** Addresses inside of this program: from its own root on, whatever the client sees before it. */
public final class LocalPath {

    private LocalPath() {}

    /** The path asked for. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Path and query of the page on this host from which the request came; empty when it came from elsewhere. */
    public static Optional<String> referer(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        try {
            URI page = URI.create(referer == null ? "" : referer);
            if (page.getRawAuthority() == null
                    || !page.getRawAuthority().equals(request.getHeader("Host"))
                    || !page.getRawPath().startsWith(request.getContextPath() + "/")) {
                return Optional.empty();
            }
            String path = page.getRawPath().substring(request.getContextPath().length());
            return Optional.of(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery())
                    .filter(LocalPath::isLocal);
        } catch (IllegalArgumentException e) {
            // Not an address: nobody is led there.
            return Optional.empty();
        }
    }

    /** Whether a path leads nowhere but here: browsers take two slashes, or a backslash, for another host. */
    public static boolean isLocal(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(c -> c > ' ' && c != 0x7f);
    }
}
