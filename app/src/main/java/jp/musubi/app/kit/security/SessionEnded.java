package jp.musubi.app.kit.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.musubi.app.entrance.LocalPath;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A form sent after the session ended has lost its token with it. To call that forbidden would mislead: its sender signs
 * in again and comes back to the page where the form stands, which still holds what was typed.
 */
final class SessionEnded implements AccessDeniedHandler {
    private static final String LOGIN = "/login";

    private final AccessDeniedHandler otherwise = new AccessDeniedHandlerImpl();
    private final WayBack wayBack;

    SessionEnded(WayBack wayBack) {
        this.wayBack = wayBack;
    }

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
        from(request).ifPresent(page -> wayBack.keep(response, page));
        String login = request.getContextPath() + LOGIN + "?ended";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", login);
        } else {
            response.sendRedirect(login);
        }
    }

    /** The page of this host that held the form; the sign-in page leads nowhere. */
    private static Optional<String> from(HttpServletRequest request) {
        return LocalPath.referer(request).filter(page -> !page.equals(LOGIN) && !page.startsWith(LOGIN + "?"));
    }
}
