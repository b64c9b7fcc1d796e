package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Access tokens in the vault's file. */
final class SqliteTokenRows implements TokenRows {
    private static final String COLUMNS =
            "SELECT id, person, name, scope, issued, until, last_used, hash FROM access_token ";

    private final VaultFile file;

    SqliteTokenRows(VaultFile file) {
        this.file = file;
    }

    private static TokenRow row(ResultSet row) throws SQLException {
        long day = row.getLong(7);
        LocalDate lastUsed = row.wasNull() ? null : LocalDate.ofEpochDay(day);
        Token token = new Token(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                lastUsed);
        return new TokenRow(token, row.getString(8));
    }

    @Override
    public boolean add(TokenRow row) {
        Token token = row.token();
        return file.change(
                        "INSERT INTO access_token(id, person, name, scope, issued, until, last_used, hash)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        token.id(),
                        token.personId(),
                        token.name(),
                        token.scope(),
                        token.issued().toEpochMilli(),
                        token.until().toEpochMilli(),
                        token.lastUsed() == null ? null : token.lastUsed().toEpochDay(),
                        row.hash())
                > 0;
    }

    @Override
    public Optional<TokenRow> byHash(String hash) {
        return file.query(COLUMNS + "WHERE hash = ?", SqliteTokenRows::row, hash).stream()
                .findFirst();
    }

    @Override
    public Optional<TokenRow> byId(String id) {
        return file.query(COLUMNS + "WHERE id = ?", SqliteTokenRows::row, id).stream()
                .findFirst();
    }

    @Override
    public List<TokenRow> ofPerson(String personId) {
        return file.query(COLUMNS + "WHERE person = ? ORDER BY issued, id", SqliteTokenRows::row, personId);
    }

    @Override
    public List<TokenRow> all() {
        return file.query(COLUMNS + "ORDER BY id", SqliteTokenRows::row);
    }

    @Override
    public void used(String id, LocalDate day) {
        file.change(
                "UPDATE access_token SET last_used = ?1 WHERE id = ?2 AND (last_used IS NULL OR last_used < ?1)",
                day.toEpochDay(),
                id);
    }

    @Override
    public boolean remove(String id) {
        return file.change("DELETE FROM access_token WHERE id = ?", id) > 0;
    }

    @Override
    public void removeAll(String personId) {
        file.change("DELETE FROM access_token WHERE person = ?", personId);
    }
}
