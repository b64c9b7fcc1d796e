package jp.musubi.app.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.Rfc6265CookieProcessor;

/**
 * All cookies alike: for the path under which the client sees us and no other, never for scripts, not for other sites, and
 * over TLS only where the client came by it.
 */
final class PathCookies extends Rfc6265CookieProcessor {

    private static final String SAME_SITE = "SameSite";

    @Override
    public String generateHeader(Cookie cookie, HttpServletRequest request) {
        Cookie kept = (Cookie) cookie.clone();
        kept.setPath(ProxyValve.prefix(request.getAttribute(ProxyValve.PREFIX)) + "/");
        kept.setHttpOnly(true);
        kept.setSecure(request.isSecure());
        if (kept.getAttribute(SAME_SITE) == null) {
            kept.setAttribute(SAME_SITE, "Lax");
        }
        return super.generateHeader(kept, request);
    }
}
