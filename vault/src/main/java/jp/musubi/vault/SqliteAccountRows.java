package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Accounts in the vault's file. */
final class SqliteAccountRows implements AccountRows {
    private static final String COLUMNS =
            "SELECT login, person, must_change, closed, one_time_until, hash, link_hash, link_until FROM account ";

    private final VaultFile file;
    private final MasterKey master;

    SqliteAccountRows(VaultFile file, MasterKey master) {
        this.file = file;
        this.master = master;
    }

    private AccountRow row(ResultSet row) throws SQLException {
        Account account =
                new Account(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4), instant(row, 5));
        String link = row.getString(7);
        return AccountRow.unwrapped(
                master, account, row.getString(6), link == null ? null : new AccountRow.Link(link, instant(row, 8)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static Long millis(Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    @Override
    public boolean add(AccountRow row) {
        return file.change(
                        "INSERT INTO account(login, person, hash, must_change, closed, one_time_until, link_hash, link_until)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(login) DO NOTHING",
                        row.login(),
                        row.account().personId(),
                        row.wrappedHash(master),
                        row.account().mustChangePassword(),
                        row.account().closed(),
                        millis(row.account().oneTimeUntil()),
                        row.link() == null ? null : row.link().hash(),
                        row.link() == null ? null : millis(row.link().until()))
                > 0;
    }

    @Override
    public Optional<AccountRow> find(String login) {
        return file.query(COLUMNS + "WHERE login = ?", this::row, login).stream()
                .findFirst();
    }

    @Override
    public Optional<AccountRow> ofPerson(String personId) {
        return file.query(COLUMNS + "WHERE person = ? ORDER BY closed, login LIMIT 1", this::row, personId).stream()
                .findFirst();
    }

    @Override
    public List<AccountRow> all() {
        return file.query(COLUMNS + "ORDER BY login", this::row);
    }

    @Override
    public boolean setPassword(String login, String hash, boolean mustChangePassword) {
        return find(login)
                .filter(row -> file.change(
                                "UPDATE account SET hash = ?, must_change = ?, one_time_until = NULL, link_hash = NULL,"
                                        + " link_until = NULL WHERE login = ? AND person = ? AND closed = 0",
                                row.with(hash).wrappedHash(master),
                                mustChangePassword,
                                login,
                                row.account().personId())
                        > 0)
                .isPresent();
    }

    @Override
    public boolean forgetLink(String login) {
        return file.change(
                        "UPDATE account SET link_hash = NULL, link_until = NULL WHERE login = ? AND closed = 0", login)
                > 0;
    }

    @Override
    public Optional<AccountRow> linked(String linkHash, Instant now) {
        return file
                .query(
                        COLUMNS + "WHERE link_hash = ? AND link_until > ? AND closed = 0",
                        this::row,
                        linkHash,
                        millis(now))
                .stream()
                .findFirst();
    }

    @Override
    public boolean redeem(String linkHash, Instant now, String hash) {
        return linked(linkHash, now)
                .filter(row -> file.change(
                                "UPDATE account SET hash = ?, must_change = 0, one_time_until = NULL, link_hash = NULL,"
                                        + " link_until = NULL WHERE link_hash = ? AND link_until > ? AND closed = 0",
                                row.with(hash).wrappedHash(master),
                                linkHash,
                                millis(now))
                        > 0)
                .isPresent();
    }

    @Override
    public boolean rename(String login, String fresh) {
        return file.change("UPDATE OR IGNORE account SET login = ? WHERE login = ? AND closed = 0", fresh, login) > 0;
    }

    @Override
    public boolean close(String login) {
        return file.change("UPDATE account SET closed = 1 WHERE login = ?", login) > 0;
    }
}
