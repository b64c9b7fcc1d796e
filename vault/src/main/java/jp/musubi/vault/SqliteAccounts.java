package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Accounts in the vault's file. */
final class SqliteAccounts implements Accounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._@+-]{3,64}");
    private static final String COLUMNS = "SELECT login, person, must_change, closed, hash FROM account ";

    private final VaultFile file;
    private final Passwords passwords;

    SqliteAccounts(VaultFile file, Passwords passwords) {
        this.file = file;
        this.passwords = passwords;
    }

    private record Entry(Account account, String hash) {
        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    new Account(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                    row.getString(5));
        }
    }

    @Override
    public Account open(String login, String personId, String password, boolean mustChangePassword) {
        if (login == null || !LOGIN.matcher(login).matches()) {
            throw new IllegalArgumentException("a login has 3 to 64 of a-z 0-9 . _ @ + -");
        }
        if (personId == null || personId.isBlank()) {
            throw new IllegalArgumentException("an account belongs to a person");
        }
        int added = file.change(
                "INSERT INTO account(login, person, hash, must_change, closed) VALUES(?, ?, ?, ?, 0)"
                        + " ON CONFLICT(login) DO NOTHING",
                login,
                personId,
                passwords.hash(password),
                mustChangePassword);
        if (added == 0) {
            throw new DuplicateLoginException(login);
        }
        return new Account(login, personId, mustChangePassword, false);
    }

    @Override
    public Optional<Account> verify(String login, String password) {
        Optional<Entry> entry = entry(login);
        boolean fits = passwords.fit(password, entry.map(Entry::hash).orElse(null));
        return entry.map(Entry::account).filter(account -> fits && !account.closed());
    }

    @Override
    public Optional<Account> find(String login) {
        return entry(login).map(Entry::account);
    }

    @Override
    public Optional<Account> ofPerson(String personId) {
        return file.query(COLUMNS + "WHERE person = ? ORDER BY closed, login LIMIT 1", Entry::of, personId).stream()
                .findFirst()
                .map(Entry::account);
    }

    @Override
    public List<Account> all() {
        return file.query(COLUMNS + "ORDER BY login", Entry::of).stream()
                .map(Entry::account)
                .toList();
    }

    @Override
    public void changePassword(String login, String password, boolean mustChangePassword) {
        String hash = passwords.hash(password);
        require(
                login,
                file.change(
                        "UPDATE account SET hash = ?, must_change = ? WHERE login = ? AND closed = 0",
                        hash,
                        mustChangePassword,
                        login));
    }

    @Override
    public void close(String login) {
        require(login, file.change("UPDATE account SET closed = 1 WHERE login = ?", login));
    }

    private static void require(String login, int changed) {
        if (changed == 0) {
            throw new IllegalArgumentException("no such open account: " + login);
        }
    }

    private Optional<Entry> entry(String login) {
        return file.query(COLUMNS + "WHERE login = ?", Entry::of, login).stream()
                .findFirst();
    }
}
