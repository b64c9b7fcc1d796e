package jp.musubi.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mails in the vault's file. One process holds it, so that a lease of another holder is that of a process that died. */
final class SqliteOutbox implements Outbox {
    private static final String COLUMNS =
            "SELECT id, owner, purpose, subject, content, state, queued, due, attempts, failure FROM mail ";
    private static final String WAITING = QueuedMail.State.WAITING.code();
    private static final String END = "holder = NULL, held_until = NULL";

    private final VaultFile file;

    SqliteOutbox(VaultFile file) {
        this.file = file;
    }

    private static QueuedMail row(ResultSet row) throws SQLException {
        String purpose = row.getString(3);
        byte[] content = row.getBytes(5);
        return new QueuedMail(
                row.getString(1),
                row.getString(2),
                purpose == null ? null : new LinkPurpose(purpose),
                row.getString(4),
                content == null ? new byte[0] : content,
                QueuedMail.State.of(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getInt(9),
                row.getString(10));
    }

    @Override
    public boolean add(QueuedMail mail) {
        return file.change(
                        "INSERT INTO mail(id, owner, purpose, subject, content, state, queued, due, attempts, failure)"
                                + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO NOTHING",
                        mail.id(),
                        mail.owner(),
                        mail.purpose() == null ? null : mail.purpose().code(),
                        mail.subject(),
                        mail.content(),
                        mail.state().code(),
                        mail.queued().toEpochMilli(),
                        mail.due().toEpochMilli(),
                        mail.attempts(),
                        mail.failure())
                > 0;
    }

    @Override
    public Optional<QueuedMail> find(String id) {
        return file.query(COLUMNS + "WHERE id = ?", SqliteOutbox::row, id).stream()
                .findFirst();
    }

    @Override
    public Optional<QueuedMail> lease(String holder, Instant now, Instant until) {
        file.lock().lock();
        try {
            Optional<QueuedMail> found = file
                    .query(
                            COLUMNS
                                    + "WHERE due <= ? AND state = ? AND (holder IS NULL OR holder <> ? OR held_until <= ?)"
                                    + " ORDER BY due, id LIMIT 1",
                            SqliteOutbox::row,
                            now.toEpochMilli(),
                            WAITING,
                            holder,
                            now.toEpochMilli())
                    .stream()
                    .findFirst();
            found.ifPresent(mail -> file.change(
                    "UPDATE mail SET holder = ?, held_until = ? WHERE id = ?",
                    holder,
                    until.toEpochMilli(),
                    mail.id()));
            return found;
        } finally {
            file.lock().unlock();
        }
    }

    @Override
    public boolean holds(String id, String holder) {
        return !file.query(
                        "SELECT 1 FROM mail WHERE id = ? AND state = ? AND holder = ?",
                        row -> row.getInt(1),
                        id,
                        WAITING,
                        holder)
                .isEmpty();
    }

    @Override
    public boolean settle(QueuedMail mail, String holder) {
        return file.change(
                        "UPDATE mail SET content = ?, state = ?, due = ?, attempts = ?, failure = ?, " + END
                                + " WHERE id = ? AND state = ? AND holder = ?",
                        mail.content(),
                        mail.state().code(),
                        mail.due().toEpochMilli(),
                        mail.attempts(),
                        mail.failure(),
                        mail.id(),
                        WAITING,
                        holder)
                > 0;
    }

    @Override
    public boolean revive(String id, Instant now) {
        return file.change(
                        "UPDATE mail SET state = ?, queued = ?, due = ?, attempts = 0, " + END
                                + " WHERE id = ? AND state IN (?, ?)",
                        WAITING,
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        id,
                        QueuedMail.State.REFUSED.code(),
                        QueuedMail.State.GIVEN_UP.code())
                > 0;
    }

    @Override
    public int withdraw(LinkPurpose purpose, String subject) {
        return file.change(
                "UPDATE mail SET state = ?, content = zeroblob(0), " + END
                        + " WHERE subject = ? AND purpose = ? AND state = ?",
                QueuedMail.State.WITHDRAWN.code(),
                subject,
                purpose.code(),
                WAITING);
    }

    @Override
    public int drop(String owner) {
        return file.change("DELETE FROM mail WHERE owner = ?", owner);
    }

    @Override
    public void sweep(Instant before) {
        file.change("DELETE FROM mail WHERE due < ? AND state <> ?", before.toEpochMilli(), WAITING);
    }

    @Override
    public long count(QueuedMail.State state) {
        return file.query("SELECT count(*) FROM mail WHERE state = ?", row -> row.getLong(1), state.code())
                .getFirst();
    }

    @Override
    public List<QueuedMail> list(QueuedMail.State state, int most) {
        String order = state == QueuedMail.State.WAITING ? "due, id" : "due DESC, id";
        return file.query(
                COLUMNS + "WHERE state = ? ORDER BY " + order + " LIMIT ?", SqliteOutbox::row, state.code(), most);
    }
}
