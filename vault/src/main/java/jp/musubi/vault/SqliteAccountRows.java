package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Accounts in the vault's file. */
final class SqliteAccountRows implements AccountRows {
    private static final String COLUMNS = "SELECT login, person, must_change, closed, hash FROM account ";

    private final VaultFile file;

    SqliteAccountRows(VaultFile file) {
        this.file = file;
    }

    private static AccountRow row(ResultSet row) throws SQLException {
        return new AccountRow(
                new Account(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4)),
                row.getString(5));
    }

    @Override
    public boolean add(AccountRow row) {
        return file.change(
                        "INSERT INTO account(login, person, hash, must_change, closed) VALUES(?, ?, ?, ?, ?)"
                                + " ON CONFLICT(login) DO NOTHING",
                        row.login(),
                        row.account().personId(),
                        row.hash(),
                        row.account().mustChangePassword(),
                        row.account().closed())
                > 0;
    }

    @Override
    public Optional<AccountRow> find(String login) {
        return file.query(COLUMNS + "WHERE login = ?", SqliteAccountRows::row, login).stream()
                .findFirst();
    }

    @Override
    public Optional<AccountRow> ofPerson(String personId) {
        return file
                .query(COLUMNS + "WHERE person = ? ORDER BY closed, login LIMIT 1", SqliteAccountRows::row, personId)
                .stream()
                .findFirst();
    }

    @Override
    public List<AccountRow> all() {
        return file.query(COLUMNS + "ORDER BY login", SqliteAccountRows::row);
    }

    @Override
    public boolean setPassword(String login, String hash, boolean mustChangePassword) {
        return file.change(
                        "UPDATE account SET hash = ?, must_change = ? WHERE login = ? AND closed = 0",
                        hash,
                        mustChangePassword,
                        login)
                > 0;
    }

    @Override
    public boolean close(String login) {
        return file.change("UPDATE account SET closed = 1 WHERE login = ?", login) > 0;
    }
}
