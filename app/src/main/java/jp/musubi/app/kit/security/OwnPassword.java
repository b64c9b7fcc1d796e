package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.BooleanSupplier;
import jp.musubi.node.accounts.ChosenPassword;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Changes one's own password. Whoever else is signed in to the account is signed out by that, as they know only the
 * password before; the session in which it is done goes on under another id.
 */
public final class OwnPassword {

    private final Accounts accounts;
    private final SignInThrottle throttle;

    OwnPassword(Accounts accounts, SignInThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /**
     * Whether the password holds now; failures count as those of signing in do.
     *
     * @throws TooManyAttemptsException when no attempt is looked at now
     */
    public boolean holds(String login, String password, String address) {
        return attempt(login, address, () -> accounts.verify(login, password).isPresent());
    }

    /**
     * Whether something that only its person knows holds; failures count as those of signing in do.
     *
     * @throws TooManyAttemptsException when no attempt is looked at now
     */
    public boolean attempt(String login, String address, BooleanSupplier holds) {
        throttle.check(login, address);
        boolean held = holds.getAsBoolean();
        if (!held) {
            throttle.failed(login, address);
        }
        return held;
    }

    /**
     * Changes it.
     *
     * @throws jp.musubi.command.kit.refusal.RefusedException when the new one is not taken, or is the old one
     */
    public void change(String login, String password) {
        ChosenPassword.check(login, password);
        if (accounts.verify(login, password).isPresent()) {
            throw ChosenPassword.same();
        }
        accounts.changePassword(login, password);
    }

    /** Lets the session of this request go on with the new password, under another id. */
    public void renew(SignedIn signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        String mark = accounts.passwordMark(signedIn.login()).orElse(null);
        boolean twice = signedIn.twice()
                || RequestUser.signedIn().filter(SignedIn::twice).isPresent();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(signedIn.login(), signedIn.person(), mark, twice), null, List.of()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
