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
import jp.musubi.node.gateway.Standing;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * At each request: a closed or locked account is nobody, at once, and so is whoever signed in with a password that has been
 * changed since, or whose session was ended, or who has shown no second factor where there is one; roles are those held
 * now; a password that somebody else chose opens nothing but its own change, and where the cluster asks for a second factor
 * of somebody who has none, nothing but setting it up.
 */
final class LiveAccountFilter extends OncePerRequestFilter {

    private static final List<String> OPEN_WHILE_CHANGING =
            List.of("/password", "/logout", "/css/", "/js/", "/img/", "/webjars/", "/favicon", "/error", "/status");

    private static final String SECOND_FACTOR = "/account/second-factor";

    private static final List<String> OPEN_WHILE_SETTING =
            List.of(SECOND_FACTOR, "/logout", "/css/", "/js/", "/img/", "/webjars/", "/favicon", "/error", "/status");

    private final Accounts accounts;
    private final SecondFactorRule rule;
    private final CurrentUser user;
    private final SessionBook sessions;
    private final boolean pages;

    private LiveAccountFilter(Accounts accounts, CurrentUser user, SecondFactorRule rule, SessionBook sessions) {
        this.rule = rule;
        this.accounts = accounts;
        this.user = user;
        this.sessions = sessions;
        this.pages = sessions != null;
    }

    static LiveAccountFilter ofInterface(Accounts accounts, CurrentUser user, SecondFactorRule rule) {
        return new LiveAccountFilter(accounts, user, rule, null);
    }

    static LiveAccountFilter ofPages(Accounts accounts, CurrentUser user, SecondFactorRule rule, SessionBook sessions) {
        return new LiveAccountFilter(accounts, user, rule, sessions);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> signedIn = RequestUser.signedIn();
        if (signedIn.isPresent()) {
            Optional<Standing> standing = user.standing();
            Optional<Account> account = accounts.find(signedIn.get().login())
                    .filter(known -> lives(known, signedIn.get(), standing, request));
            if (account.isEmpty()) {
                signOut(request);
            } else if (mustChangeFirst(account.get(), request)) {
                if (!pages) {
                    throw new OwnPasswordFirstException();
                }
                response.sendRedirect(request.getContextPath() + "/password");
                return;
            } else if (secondFactorFirst(standing, request)) {
                if (!pages) {
                    throw new SecondFactorFirstException();
                }
                response.sendRedirect(request.getContextPath() + SECOND_FACTOR);
                return;
            } else {
                grantRolesOfNow(signedIn.get());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean lives(Account account, SignedIn signedIn, Optional<Standing> standing, HttpServletRequest request) {
        boolean barred = standing.filter(Standing::barred).isPresent();
        // Whoever came in by the password alone before there was a second factor, or while nobody could tell.
        boolean half =
                standing.filter(Standing::secondFactor).isPresent() && !signedIn.twice() && !TokenFilter.used(request);
        return !account.closed()
                && account.personId().equals(signedIn.person())
                && !account.ended(Instant.now())
                && !barred
                && !half
                && (!pages || samePassword(signedIn) && sessions.goesOn(request));
    }

    /** The interface has just been given its password; a session may have been opened with one before. */
    private boolean samePassword(SignedIn signedIn) {
        return accounts.passwordMark(signedIn.login()).equals(Optional.ofNullable(signedIn.mark()));
    }

    /** Where the cluster asks for one and there is none. Tokens go on: they were made by somebody who was let in. */
    private boolean secondFactorFirst(Optional<Standing> standing, HttpServletRequest request) {
        return !TokenFilter.used(request)
                && standing.filter(known -> !known.secondFactor() && rule.asks(known.acting()))
                        .isPresent()
                && !(pages && open(request, OPEN_WHILE_SETTING));
    }

    private static boolean open(HttpServletRequest request, List<String> paths) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return paths.stream().anyMatch(path::startsWith);
    }

    private boolean mustChangeFirst(Account account, HttpServletRequest request) {
        return account.mustChangePassword()
                && !open(request, pages ? OPEN_WHILE_CHANGING : List.of("/api/v1/password"));
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
