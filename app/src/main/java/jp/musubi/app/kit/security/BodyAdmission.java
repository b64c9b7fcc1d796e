package jp.musubi.app.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jp.musubi.app.entrance.LocalPath;
import jp.musubi.language.party.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a body is read: refuses what would be refused after it, and takes no more of them at once than there is memory
 * for. The token of a form stands in its body; without this, anybody could have megabytes read only to be turned away.
 */
final class BodyAdmission extends OncePerRequestFilter {

    /** Most bytes of the form that signs in: two short fields and a token. */
    static final int SIGN_IN = 16 * 1024;

    /** Most bytes of any other form that is open to all. */
    static final int VISITORS_FORM = 256 * 1024;

    private static final int UNIT = 1024;
    private static final AnonymousAuthenticationToken NOBODY =
            new AnonymousAuthenticationToken("nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final CurrentUser user;
    private final ObjectProvider<WebInvocationPrivilegeEvaluator> rules;
    private final AccessDeniedHandler denied;

    /** In units of a kilobyte. Small forms go without: what they need comes with their connection. */
    private final Semaphore visitors = new Semaphore(8 * 1024);

    private final Semaphore signedIn =
            new Semaphore((int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / 8 / UNIT));

    /**
     * One for all pages.
     *
     * @param rules who may go where
     * @param denied answers whoever may not
     */
    BodyAdmission(CurrentUser user, ObjectProvider<WebInvocationPrivilegeEvaluator> rules, AccessDeniedHandler denied) {
        this.user = user;
        this.rules = rules;
        this.denied = denied;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getContentLengthLong() == 0
                || request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A page about a refusal must not read what was refused.
        request.setAttribute(BodyLimitFilter.UNREAD, true);
        boolean known = RequestUser.signedIn().isPresent();
        boolean multipart = String.valueOf(request.getContentType()).startsWith("multipart/");
        Optional<List<Role>> upload = Uploads.roles(LocalPath.of(request));
        if (!known && !open(request)) {
            denied.handle(request, response, new MissingCsrfTokenException(null));
        } else if (multipart && upload.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (multipart && !mayUpload(upload.get())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!known && length(request, VISITORS_FORM) > most(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            take(known ? signedIn : visitors, request, response, chain);
        }
    }

    private boolean open(HttpServletRequest request) {
        return rules.getObject()
                .isAllowed(request.getContextPath(), LocalPath.of(request), request.getMethod(), NOBODY);
    }

    private boolean mayUpload(List<Role> wanted) {
        Set<Role> held = user.who().roles();
        return wanted.stream().anyMatch(held::contains);
    }

    private static int most(HttpServletRequest request) {
        return LocalPath.of(request).equals("/login") ? SIGN_IN : VISITORS_FORM;
    }

    /** In bytes; of a body that does not tell, as much as it may have. */
    private static long length(HttpServletRequest request, int otherwise) {
        long told = request.getContentLengthLong();
        return told < 0 ? otherwise : told;
    }

    private static void take(
            Semaphore room, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = length(request, BodyLimitFilter.LIMIT);
        int units = length <= SIGN_IN ? 0 : (int) (length / UNIT);
        if (!room.tryAcquire(units)) {
            response.setHeader("Retry-After", "5");
            request.setAttribute(SignInFailure.BUSY, true);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        request.removeAttribute(BodyLimitFilter.UNREAD);
        try {
            chain.doFilter(request, response);
        } finally {
            room.release(units);
        }
    }
}
