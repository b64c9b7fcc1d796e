package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.musubi.app.entrance.SealedCookie;
import jp.musubi.node.accounts.SecondFactorDesk;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.SavedRequest;

/**
 * The second step of signing in: the password fitted, and a code is asked. Who is between the two is nobody yet. That their
 * password fitted stays with their browser, sealed, for five minutes: there is no session before the end.
 */
public final class SecondStep {
    /** Where it is asked. */
    public static final String PAGE = "/login/code";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LONGEST = 400;
    private static final String LINE = "\n";

    private final SealedCookie cookie = new SealedCookie("second-step", PATIENCE, LONGEST, Clock.systemUTC());
    private final Accounts accounts;
    private final Standings standings;
    private final SecondFactorDesk desk;
    private final SignInThrottle throttle;
    private final OpenSessions sessions;
    private final WayBack wayBack;

    SecondStep(
            Accounts accounts,
            Standings standings,
            SecondFactorDesk desk,
            SignInThrottle throttle,
            OpenSessions sessions,
            WayBack wayBack) {
        this.accounts = accounts;
        this.standings = standings;
        this.desk = desk;
        this.throttle = throttle;
        this.sessions = sessions;
        this.wayBack = wayBack;
    }

    /** Remembers that somebody's password fitted. */
    void begin(SignedIn somebody, HttpServletResponse response) {
        cookie.keep(response, String.join(LINE, somebody.login(), somebody.person(), somebody.mark()));
    }

    /** Whose password fitted, as long as it is still theirs and they may come in. */
    public Optional<SignedIn> asked(HttpServletRequest request) {
        return cookie.read(request)
                .map(text -> text.split(LINE, -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new SignedIn(parts[0], parts[1], parts[2], true))
                .filter(this::still);
    }

    private boolean still(SignedIn somebody) {
        return accounts.passwordMark(somebody.login()).equals(Optional.of(somebody.mark()))
                && accounts.find(somebody.login())
                        .filter(account ->
                                !account.closed() && account.personId().equals(somebody.person()))
                        .isPresent()
                && !standings.of(somebody.personId()).barred();
    }

    /**
     * Signs in when the code fits; failures count as those of passwords do.
     *
     * @return where to go on, from our own root on; empty when the code does not fit
     * @throws TooManyAttemptsException when no attempt is looked at now
     */
    public Optional<String> confirm(
            SignedIn somebody, String code, HttpServletRequest request, HttpServletResponse response) {
        String address = request.getRemoteAddr();
        throttle.check(somebody.login(), address);
        if (!desk.fits(somebody.personId(), code)) {
            throttle.failed(somebody.login(), address);
            return Optional.empty();
        }
        throttle.succeeded(somebody.login(), address);
        cookie.forget(response);
        signIn(somebody, request, response);
        SavedRequest wanted = wayBack.getRequest(request, response);
        return Optional.of(wanted == null ? "/" : wanted.getRedirectUrl());
    }

    private void signIn(SignedIn somebody, HttpServletRequest request, HttpServletResponse response) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true);
        var token = UsernamePasswordAuthenticationToken.authenticated(somebody, null, List.of());
        sessions.onAuthentication(token, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
