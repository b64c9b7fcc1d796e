package jp.musubi.app.kit.security;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.accounts.CredentialCache;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.Standing;
import jp.musubi.node.gateway.Standings;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks login and password against the vault. Grants no authority: roles come from the events, at each request. */
final class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final CredentialCache cache;
    private final Standings standings;
    private final Clock clock = Clock.systemUTC();

    /** @param cache null to check each time */
    AccountAuthentication(Accounts accounts, SignInThrottle throttle, CredentialCache cache, Standings standings) {
        this.accounts = accounts;
        this.standings = standings;
        this.throttle = throttle;
        this.cache = cache;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String login = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        throttle.check(login, address);
        String mark = accounts.passwordMark(login).orElse(null);
        Account account = verified(login, password).orElseThrow(() -> {
            throttle.failed(login, address);
            return new BadCredentialsException("login and password do not fit");
        });
        if (account.ended(clock.instant())) {
            throw new CredentialsExpiredException("the one-time password has ended");
        }
        Optional<Standing> standing = standing(account);
        if (standing.filter(Standing::barred).isPresent()) {
            throw new DisabledException("the account is locked");
        }
        SignedIn principal = new SignedIn(account.login(), account.personId(), mark);
        if (standing.filter(Standing::secondFactor).isPresent()) {
            // Guesses of the code go on counting: a password that fits is only half of it.
            throw new SecondFactorAskedException(principal);
        }
        throttle.succeeded(login, address);
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of());
        token.setDetails(attempt.getDetails());
        return token;
    }

    /** Empty while the node is starting: nobody can do anything yet, and each request asks again. */
    private Optional<Standing> standing(Account account) {
        try {
            return Optional.of(standings.of(new PersonId(account.personId())));
        } catch (NotOpenException e) {
            return Optional.empty();
        }
    }

    private Optional<Account> verified(String login, String password) {
        // Taken first: a password that is changed while it is being verified must not be remembered as the new one.
        Optional<String> mark = cache == null ? Optional.empty() : accounts.passwordMark(login);
        if (mark.isPresent() && cache.fits(login, password, mark.get())) {
            return accounts.find(login).filter(account -> !account.closed());
        }
        Optional<Account> account = accounts.verify(login, password);
        if (mark.isPresent() && account.isPresent()) {
            cache.remember(login, password, mark.get());
        }
        return account;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
