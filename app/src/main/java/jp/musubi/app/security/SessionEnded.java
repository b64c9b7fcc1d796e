package jp.musubi.app.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * A form sent after the session ended has lost its token with it. To call that forbidden would mislead: its sender signs
 * in again and comes back to the page where the form stands, which still holds what was typed.
 */
final class SessionEnded implements AccessDeniedHandler {
    private static final String LOGIN = "/login";

    /** Where the request cache, and so signing in, looks for the way back. */
    private static final String WAY_BACK = "SPRING_SECURITY_SAVED_REQUEST";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        // Tokens are checked before the request knows its principal: the context does.
        boolean ended = denied instanceof CsrfException
                && SecurityContextHolder.getContext().getAuthentication() == null;
        if (!ended) {
            otherwise.handle(request, response, denied);
            return;
        }
        from(request).ifPresent(page -> request.getSession().setAttribute(WAY_BACK, new SimpleSavedRequest(page)));
        String login = request.getContextPath() + LOGIN + "?ended";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
        } else {
            response.sendRedirect(login);
        }
    }

    /** The page of this host that held the form; the sign-in page leads nowhere. */
    private static Optional<String> from(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        try {
            URI page = URI.create(referer == null ? "" : referer);
            boolean ours = page.getRawAuthority() != null
                    && page.getRawAuthority().equals(request.getHeader(HttpHeaders.HOST))
                    && page.getRawPath().startsWith("/")
                    && !page.getRawPath().startsWith("//")
                    && !page.getRawPath().equals(request.getContextPath() + LOGIN);
            return ours ? Optional.of(page.getRawPath() + query(page)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Not an address: nobody is led there.
            return Optional.empty();
        }
    }

    private static String query(URI page) {
        return page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    }
}
