package jp.musubi.app.security;

import java.util.List;
import java.util.Optional;
import jp.musubi.vault.Account;
import jp.musubi.vault.Accounts;

/** The vault's accounts; whoever changes one through here has remembered credentials forgotten. */
final class WatchedAccounts implements Accounts {

    private final Accounts accounts;
    private final CredentialCache cache;

    WatchedAccounts(Accounts accounts, CredentialCache cache) {
        this.accounts = accounts;
        this.cache = cache;
    }

    @Override
    public Account open(String login, String personId, String password, boolean mustChangePassword) {
        return accounts.open(login, personId, password, mustChangePassword);
    }

    @Override
    public Optional<Account> verify(String login, String password) {
        return accounts.verify(login, password);
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
        accounts.changePassword(login, password);
        cache.forget(login);
    }

    @Override
    public void changePassword(String login, String password, boolean mustChangePassword) {
        accounts.changePassword(login, password, mustChangePassword);
        cache.forget(login);
    }

    @Override
    public void close(String login) {
        accounts.close(login);
        cache.forget(login);
    }
}
