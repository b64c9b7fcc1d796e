package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Links in the vault's file. */
final class SqliteLinkRows implements LinkRows {
    private final VaultFile file;

    SqliteLinkRows(VaultFile file) {
        this.file = file;
    }

    private static LinkRow row(ResultSet row) throws SQLException {
        return new LinkRow(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)));
    }

    @Override
    public void add(LinkRow row) {
        file.change(
                "INSERT INTO link(hash, purpose, subject, issued, until) VALUES(?, ?, ?, ?, ?)",
                row.hash(),
                row.purpose(),
                row.subject(),
                row.issued().toEpochMilli(),
                row.until().toEpochMilli());
    }

    @Override
    public Optional<LinkRow> find(String hash, Instant now) {
        return file
                .query(
                        "SELECT hash, purpose, subject, issued, until FROM link WHERE hash = ? AND until > ?",
                        SqliteLinkRows::row,
                        hash,
                        now.toEpochMilli())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<LinkRow> take(String hash, Instant now) {
        file.lock().lock();
        try {
            Optional<LinkRow> found = find(hash, now);
            found.ifPresent(row -> remove(hash));
            return found;
        } finally {
            file.lock().unlock();
        }
    }

    @Override
    public void remove(String hash) {
        file.change("DELETE FROM link WHERE hash = ?", hash);
    }

    @Override
    public int removeAll(String purpose, String subject) {
        return purpose == null
                ? file.change("DELETE FROM link WHERE subject = ?", subject)
                : file.change("DELETE FROM link WHERE subject = ? AND purpose = ?", subject, purpose);
    }

    @Override
    public void sweep(Instant before) {
        file.change("DELETE FROM link WHERE until < ?", before.toEpochMilli());
    }
}
