package jp.musubi.app.kit.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.kit.Coded;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At each request: a closed or locked account is nobody, at once, and so is whoever signed in with a password that has been
 * changed since, or whose session was ended; roles are those held now; a password that somebody else chose opens nothing but its own change.
 */
final class LiveAccountFilter extends OncePerRequestFilter {

    private static final List<String> OPEN_WHILE_CHANGING =
            List.of("/password", "/logout", "/css/", "/js/", "/img/", "/webjars/", "/favicon", "/error", "/status");

    private final Accounts accounts;
    private final CurrentUser user;
    private final SessionBook sessions;
    private final boolean pages;

    private LiveAccountFilter(Accounts accounts, CurrentUser user, SessionBook sessions) {
        this.accounts = accounts;
        this.user = user;
        this.sessions = sessions;
        this.pages = sessions != null;
    }

    static LiveAccountFilter ofInterface(Accounts accounts, CurrentUser user) {
        return new LiveAccountFilter(accounts, user, null);
    }

    static LiveAccountFilter ofPages(Accounts accounts, CurrentUser user, SessionBook sessions) {
        return new LiveAccountFilter(accounts, user, sessions);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = RequestUser.signedIn();
        if (signedIn.isPresent()) {
            Optional<Account> account =
                    accounts.find(signedIn.get().login()).filter(known -> lives(known, signedIn.get(), request));
            if (account.isEmpty()) {
                signOut(request);
            } else if (mustChangeFirst(account.get(), request)) {
                if (!pages) {
                    throw new OwnPasswordFirstException();
                }
                response.sendRedirect(request.getContextPath() + "/password");
                return;
            } else {
                grantRolesOfNow(signedIn.get());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean lives(Account account, SignedIn signedIn, HttpServletRequest request) {
        return !account.closed()
                && account.personId().equals(signedIn.person())
                && !account.ended(Instant.now())
                && !user.barred()
                && (!pages || samePassword(signedIn) && sessions.goesOn(request));
    }

    /** The interface has just been given its password; a session may have been opened with one before. */
    private boolean samePassword(SignedIn signedIn) {
        return accounts.passwordMark(signedIn.login()).equals(Optional.ofNullable(signedIn.mark()));
    }

    private boolean mustChangeFirst(Account account, HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return account.mustChangePassword()
                && (pages
                        ? OPEN_WHILE_CHANGING.stream().noneMatch(path::startsWith)
                        : !path.equals("/api/v1/password"));
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
