package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sessions in the vault's file. */
final class SqliteSessions implements Sessions {
    private static final String COLUMNS = "SELECT id, person, since, seen, browser FROM open_session ";

    private final VaultFile file;

    SqliteSessions(VaultFile file) {
        this.file = file;
    }

    private static OpenSession row(ResultSet row) throws SQLException {
        return new OpenSession(
                row.getString(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5));
    }

    @Override
    public void begin(OpenSession session) {
        int added = file.change(
                "INSERT INTO open_session(id, person, since, seen, browser) VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                session.id(),
                session.personId(),
                session.since().toEpochMilli(),
                session.seen().toEpochMilli(),
                session.browser());
        if (added == 0) {
            throw new IllegalArgumentException("there is a session " + session.id());
        }
    }

    @Override
    public Optional<OpenSession> find(String id) {
        return file.query(COLUMNS + "WHERE id = ?", SqliteSessions::row, id).stream()
                .findFirst();
    }

    @Override
    public List<OpenSession> ofPerson(String personId) {
        return file.query(COLUMNS + "WHERE person = ? ORDER BY since, id", SqliteSessions::row, personId);
    }

    @Override
    public void seen(String id, Instant at) {
        file.change("UPDATE open_session SET seen = ? WHERE id = ?", at.toEpochMilli(), id);
    }

    @Override
    public boolean end(String id) {
        return file.change("DELETE FROM open_session WHERE id = ?", id) > 0;
    }

    @Override
    public int endAll(String personId, String except) {
        return file.change(
                "DELETE FROM open_session WHERE person = ? AND id <> ?", personId, except == null ? "" : except);
    }

    @Override
    public void sweep(Instant before) {
        file.change("DELETE FROM open_session WHERE seen < ?", before.toEpochMilli());
    }

    @Override
    public void clear() {
        file.change("DELETE FROM open_session");
    }
}
