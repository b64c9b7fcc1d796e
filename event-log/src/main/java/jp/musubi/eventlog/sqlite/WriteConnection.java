package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connection that writes, kept ready: after a failure that leaves it in doubt another one takes its place. */
final class WriteConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriteConnection.class);

    private final SqliteFile file;
    private final OpenFiles files;
    private final Runnable memoryDoubted;
    private Session session;

    /** Why nothing can be written any more; null while all is well. */
    private @Nullable LogFailureException stopped;

    /** The connection is not trusted any more: before the next append there is another one. */
    private boolean doubted;
    /** What became of a commit is unknown, and is settled before the next append. */
    private boolean unsettled;

    private boolean committing;
    private Commits commits = connection -> connection.prepared("COMMIT").execute();

    /** How a transaction is made durable. */
    interface Commits {
        void run(Session session) throws SQLException;
    }

    /** What is done with the connection. */
    interface Task {
        void run(Session session) throws SQLException;
    }

    /** What is done within a transaction. */
    interface Work {
        /** Whether it has been committed. */
        boolean run() throws SQLException;
    }

    /** @param memoryDoubted called when what is in memory may be half of something */
    WriteConnection(SqliteFile file, OpenFiles files, Session session, Runnable memoryDoubted) {
        this.file = file;
        this.files = files;
        this.session = session;
        this.memoryDoubted = memoryDoubted;
    }

    Session session() {
        return session;
    }

    /** For tests of disks that fail. */
    void commits(Commits other) {
        commits = other;
    }

    /**
     * Keeps the connection ready and does some work with it.
     *
     * @throws LogFailureException when it failed. What failed by a passing cause may succeed the next time; of a commit
     *     whose outcome is unknown it is known by then
     */
    void attempt(Task work) {
        if (stopped != null) {
            throw new LogFailureException(stopped.why(), stopped.getMessage(), stopped.getCause());
        }
        committing = false;
        try {
            mend();
            files.require(session);
            work.run(session);
        } catch (SQLException e) {
            throw failed(e);
        } catch (LogFailureException e) {
            forget();
            throw e;
        } catch (RuntimeException | Error e) {
            doubt();
            memoryDoubted.run();
            throw new LogFailureException("the event log " + file + " could not be written: " + e, e);
        }
    }

    /** Does some work in a transaction, which is taken back unless the work has committed it. */
    void transact(Work work) throws SQLException {
        session.prepared("BEGIN IMMEDIATE").execute();
        boolean committed = false;
        try {
            committed = work.run();
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** Makes the transaction durable. */
    void commit() throws SQLException {
        committing = true;
        commits.run(session);
        committing = false;
    }

    private void rollback() {
        try {
            session.rollback();
        } catch (SQLException e) {
            LOG.warn("a transaction on the event log {} could not be taken back; another connection goes on", file, e);
            doubt();
        }
    }

    private void doubt() {
        doubted = true;
        unsettled |= committing;
    }

    private LogFailureException failed(SQLException e) {
        LogFailureException failure = Failures.of(file.toString(), "written", e);
        if (failure.why() == FailureCause.DAMAGED) {
            stopped = failure;
        } else if (Failures.storedNothing(e)) {
            forget();
        } else {
            doubt();
        }
        return failure;
    }

    /** After some errors the driver leaves its statements behind unusable. */
    private void forget() {
        try {
            session.forget();
        } catch (SQLException e) {
            doubt();
        }
    }

    /**
     * Another connection instead of one that has failed. The failed commit, of which nobody has been told that it is
     * stored, may stand in the write-ahead log and come to life after a crash: another one in its place ends that.
     */
    private void mend() throws SQLException {
        if (!doubted) {
            return;
        }
        files.requireDatabase();
        Session fresh = file.writer();
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("a connection to the event log {} that had failed could not be closed", file, e);
        }
        session = fresh;
        if (unsettled) {
            session.run("BEGIN IMMEDIATE");
            session.run("UPDATE indexed SET position = position");
            session.run("COMMIT");
        }
        doubted = false;
        unsettled = false;
    }

    /** Ends the connection; from then on every attempt fails. */
    void close() {
        stopped = Failures.closed(file.toString());
        if (!files.mayBeClosed(session)) {
            LOG.error("the files of the event log {} were changed while it was open: they are left as they are", file);
            return;
        }
        try {
            session.close();
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "closed", e);
        }
    }
}
