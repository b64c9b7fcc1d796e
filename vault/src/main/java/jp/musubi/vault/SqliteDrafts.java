package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Drafts in the vault's file. */
final class SqliteDrafts implements Drafts {
    private static final String SELECT =
            "SELECT id, person, subject, writer, version, changed, sealed FROM draft WHERE ";

    private final VaultFile file;

    SqliteDrafts(VaultFile file) {
        this.file = file;
    }

    private static KeptDraft row(ResultSet row) throws SQLException {
        return new KeptDraft(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                Instant.ofEpochMilli(row.getLong(6)),
                row.getBytes(7));
    }

    @Override
    public Optional<KeptDraft> find(String id) {
        return file.query(SELECT + "id = ?", SqliteDrafts::row, id).stream().findFirst();
    }

    @Override
    public List<KeptDraft> of(String person) {
        return file.query(
                SELECT + "person = ? AND sealed IS NOT NULL ORDER BY changed DESC, id", SqliteDrafts::row, person);
    }

    @Override
    public boolean put(KeptDraft draft) {
        long millis = draft.changed().toEpochMilli();
        return draft.version() == 1
                ? file.change(
                                "INSERT INTO draft(id, person, subject, writer, version, changed, sealed)"
                                        + " VALUES(?, ?, ?, ?, 1, ?, ?) ON CONFLICT(id) DO NOTHING",
                                draft.id(),
                                draft.person(),
                                draft.subject(),
                                draft.writer(),
                                millis,
                                draft.sealed())
                        > 0
                : file.change(
                                "UPDATE draft SET writer = ?, version = ?, changed = ?, sealed = ?"
                                        + " WHERE id = ? AND version = ?",
                                draft.writer(),
                                draft.version(),
                                millis,
                                draft.sealed(),
                                draft.id(),
                                draft.version() - 1)
                        > 0;
    }

    @Override
    public void remove(String id) {
        file.change("DELETE FROM draft WHERE id = ?", id);
    }

    @Override
    public int removeOf(String person) {
        return file.change("DELETE FROM draft WHERE person = ?", person);
    }

    @Override
    public int removeAbout(String subject) {
        return file.change("DELETE FROM draft WHERE subject = ?", subject);
    }

    @Override
    public void sweep(Instant before, Instant ended) {
        file.change(
                "DELETE FROM draft WHERE changed < ? OR sealed IS NULL AND changed < ?",
                before.toEpochMilli(),
                ended.toEpochMilli());
    }
}
