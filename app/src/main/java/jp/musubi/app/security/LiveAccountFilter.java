package jp.musubi.app.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.Coded;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At each request: a closed account is nobody, at once; roles are those held now; a password that somebody else chose
 * must be changed before anything else (pages only).
 */
final class LiveAccountFilter extends OncePerRequestFilter {

    private static final List<String> OPEN_WHILE_CHANGING =
            List.of("/password", "/logout", "/css/", "/js/", "/img/", "/webjars/", "/favicon", "/error", "/status");

    private final Accounts accounts;
    private final CurrentUser user;
    private final boolean pages;

    LiveAccountFilter(Accounts accounts, CurrentUser user, boolean pages) {
        this.accounts = accounts;
        this.user = user;
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = RequestUser.signedIn();
        if (signedIn.isPresent()) {
            Optional<Account> account = accounts.find(signedIn.get().login()).filter(known -> !known.closed());
            if (account.isEmpty()) {
                signOut(request);
            } else if (mustChangeFirst(account.get(), request)) {
                response.sendRedirect(request.getContextPath() + "/password");
                return;
            } else {
                grantRolesOfNow(signedIn.get());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean mustChangeFirst(Account account, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return pages
                && account.mustChangePassword()
                && OPEN_WHILE_CHANGING.stream().noneMatch(path::startsWith);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** In a context of this request alone: nothing of it is kept in the session. */
    private void grantRolesOfNow(SignedIn principal) {
        var authorities = user.who().roles().stream()
                .map(role -> new SimpleGrantedAuthority(
                        "ROLE_" + ((Coded) role).code().toUpperCase(java.util.Locale.ROOT)))
                .toList();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities));
        SecurityContextHolder.setContext(context);
    }
}
