package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.CanonicalDraft;

/** The one writing connection of this process. Other processes' writers wait for each other in SQLite. */
final class Writer implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final SqliteFile file;
    private final Session session;
    private final Insert insert;
    /** Why nothing can be written any more; null while all is well. */
    private LogFailureException stopped;

    Writer(SqliteFile file, Session session) {
        this.file = file;
        this.session = session;
        this.insert = new Insert(session);
    }

    /** Appends durably. Throws what the port's future completes with. */
    Appended append(Append append) {
        // Laying out needs no lock: only what depends on the place is left for the transaction.
        List<CanonicalDraft> drafts =
                append.events().stream().map(CanonicalDraft::of).toList();
        lock.lock();
        try {
            if (stopped != null) {
                throw new LogFailureException(stopped.getMessage(), stopped.getCause());
            }
            return transact(append, drafts);
        } finally {
            lock.unlock();
        }
    }

    private Appended transact(Append append, List<CanonicalDraft> drafts) {
        try {
            session.prepared("BEGIN IMMEDIATE").execute();
        } catch (SQLException e) {
            forget();
            throw failed(e);
        }
        boolean committed = false;
        try {
            Appended appended = insert.run(append, drafts);
            session.prepared("COMMIT").execute();
            committed = true;
            return appended;
        } catch (ConflictException e) {
            throw e;
        } catch (SQLException e) {
            forget();
            throw failed(e);
        } catch (RuntimeException e) {
            forget();
            throw e;
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    private void forget() {
        try {
            session.forget();
        } catch (SQLException e) {
            stopped = Failures.of(file.toString(), "written", e);
        }
    }

    private LogFailureException failed(SQLException e) {
        LogFailureException failure = Failures.of(file.toString(), "written", e);
        if (!Failures.passing(e)) {
            stopped = failure;
        }
        return failure;
    }

    private void rollback() {
        try {
            session.rollback();
        } catch (SQLException e) {
            // What has become of the transaction is unknown: only opening anew can tell.
            stopped = Failures.of(file.toString(), "written", e);
        }
    }

    /** Makes the file look full from here on, for tests; 0 lifts the limit. */
    void limitPages(long pages) throws SQLException {
        session.run("PRAGMA max_page_count = " + (pages == 0 ? 0xFFFFFFFEL : pages));
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (stopped == null || !stopped.getMessage().endsWith("is closed")) {
                stopped = new LogFailureException("the event log " + file + " is closed");
                session.close();
            }
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "closed", e);
        } finally {
            lock.unlock();
        }
    }
}
