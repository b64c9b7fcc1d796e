package jp.musubi.app.kit.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.musubi.node.accounts.CredentialCache;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The vault's accounts; whoever changes one through here has remembered credentials forgotten and other sessions ended, and whatever hashes a
 * password waits for its turn.
 */
final class WatchedAccounts implements Accounts {

    private final Accounts accounts;
    private final CredentialCache cache;
    private final HashingQueue hashing;
    private final SessionBook sessions;

    WatchedAccounts(Accounts accounts, CredentialCache cache, HashingQueue hashing, SessionBook sessions) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.cache = cache;
        this.hashing = hashing;
    }

    private <T> T hashed(Supplier<T> work) {
        String address = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "here";
        return hashing.hash(address, work);
    }

    @Override
    public Account open(String login, String personId, String password, boolean mustChangePassword) {
        return hashed(() -> accounts.open(login, personId, password, mustChangePassword));
    }

    @Override
    public Account openOneTime(String login, String personId, String password, Instant until) {
        return hashed(() -> accounts.openOneTime(login, personId, password, until));
    }

    @Override
    public String issueLink(String login, Instant until) {
        return accounts.issueLink(login, until);
    }

    @Override
    public Optional<Account> linked(String token, Instant now) {
        return accounts.linked(token, now);
    }

    @Override
    public boolean redeem(String token, Instant now, String password) {
        Optional<Account> account = accounts.linked(token, now);
        boolean done = hashed(() -> accounts.redeem(token, now, password));
        account.ifPresent(known -> {
            cache.forget(known.login());
            sessions.endAll(known.personId(), null);
        });
        return done;
    }

    @Override
    public void rename(String login, String fresh) {
        accounts.rename(login, fresh);
        cache.forget(login);
        endSessions(fresh);
    }

    @Override
    public Optional<Account> verify(String login, String password) {
        return hashed(() -> accounts.verify(login, password));
    }

    @Override
    public Optional<Account> find(String login) {
        return accounts.find(login);
    }

    @Override
    public Optional<String> passwordMark(String login) {
        return accounts.passwordMark(login);
    }

    @Override
    public Optional<Account> ofPerson(String personId) {
        return accounts.ofPerson(personId);
    }

    @Override
    public List<Account> all() {
        return accounts.all();
    }

    @Override
    public void changePassword(String login, String password) {
        changePassword(login, password, false);
    }

    @Override
    public void changePassword(String login, String password, boolean mustChangePassword) {
        hashed(() -> {
            accounts.changePassword(login, password, mustChangePassword);
            return null;
        });
        cache.forget(login);
        endSessions(login);
    }

    @Override
    public void close(String login) {
        accounts.close(login);
        cache.forget(login);
        endSessions(login);
    }

    /** All but the one in which somebody changes what is their own. */
    private void endSessions(String login) {
        String here = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? SessionBook.idOf(request.getRequest()).orElse(null)
                : null;
        accounts.find(login).ifPresent(account -> sessions.endAll(account.personId(), here));
    }
}
