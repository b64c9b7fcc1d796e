package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends in one transaction: each is checked against what is stored and what was accepted before it. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** So many events may be found in memory alone before they are carried over into the tables of keys. */
    static final int CARRIED_TOGETHER = 4_096;

    private final SqliteFile file;
    private final OpenFiles files;
    private final Recent recent;
    private Session session;
    private TreeState state = TreeState.empty();
    /** The tables of keys reach at least so far. */
    private long indexed;

    /** Why nothing can be written any more; null while all is well. */
    private LogFailureException stopped;

    /** The connection is not trusted any more: before the next append there is another one. */
    private boolean doubted;
    /** What became of a commit is unknown, and is settled before the next append. */
    private boolean unsettled;

    private boolean committing;
    private boolean closed;
    private Commits commits = connection -> connection.prepared("COMMIT").execute();

    /** How a transaction is made durable. */
    interface Commits {
        void run(Session session) throws SQLException;
    }

    /** For tests of disks that fail. */
    void commits(Commits other) {
        commits = other;
    }

    Batch(SqliteFile file, OpenFiles files, Session session, Recent recent) {
        this.file = file;
        this.files = files;
        this.session = session;
        this.recent = recent;
    }

    /** The connection that writes. */
    Session session() {
        return session;
    }

    /** Decides on all, durably. Afterwards each has its verdict. */
    void run(List<Pending> appends) {
        try {
            attempt(connection -> {
                transact(appends);
                return null;
            });
        } catch (LogFailureException e) {
            appends.forEach(append -> append.undo(e));
        }
    }

    /**
     * Keeps the connection ready and does some work with it.
     *
     * @throws LogFailureException when it failed. What failed by a passing cause may succeed the next time; of a commit
     *     whose outcome is unknown it is known by then
     */
    <T> T attempt(ReaderPool.Query<T> work) {
        if (stopped != null) {
            throw new LogFailureException(stopped.why(), stopped.getMessage(), stopped.getCause());
        }
        committing = false;
        try {
            mend();
            files.require(session);
            return work.run(session);
        } catch (SQLException e) {
            throw failed(e);
        } catch (LogFailureException e) {
            forget();
            throw e;
        } catch (RuntimeException | Error e) {
            // In memory may be half of something: all of it is read anew.
            doubt();
            recent.forget();
            throw new LogFailureException("the event log " + file + " could not be written: " + e, e);
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

    private void transact(List<Pending> appends) throws SQLException {
        within(() -> {
            Round round = new Round(session, recent, state);
            for (Pending append : appends) {
                round.decide(append);
            }
            if (round.commits().isEmpty()) {
                return false;
            }
            Insert.run(session, round);
            TreeState after = round.after();
            if (after.size() - indexed >= CARRIED_TOGETHER) {
                carryOver();
            }
            commit();
            state = after;
            recent.add(round.accepted(), after.commit(), indexed);
            return true;
        });
        // It went into the file that was opened; that this is still the log has to be so now, too.
        files.requireDatabase();
    }

    private void commit() throws SQLException {
        committing = true;
        commits.run(session);
        committing = false;
    }

    /** What is done within a transaction. */
    private interface Work {
        /** Whether it has been committed. */
        boolean run() throws SQLException;
    }

    private void within(Work work) throws SQLException {
        session.prepared("BEGIN IMMEDIATE").execute();
        boolean committed = false;
        try {
            // In each transaction: other processes append too.
            state = TreeState.read(session, state);
            recent.reach(session, state.size());
            committed = work.run();
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** Of what is durable already; what this transaction adds has to wait for the next time. */
    private void carryOver() throws SQLException {
        // Another process may have done it meanwhile.
        indexed = KeyTables.reached(session);
        if (indexed < state.size()) {
            KeyTables.carryOver(session, recent.after(indexed), indexed, state.size());
            indexed = state.size();
        }
    }

    private void rollback() {
        try {
            session.rollback();
        } catch (SQLException e) {
            LOG.warn("a transaction on the event log {} could not be taken back; another connection goes on", file, e);
            doubt();
        }
    }

    /** Builds anew what is derived from the events. Nobody appends meanwhile. */
    void rebuild(LongConsumer progress) {
        attempt(connection -> {
            Rebuild.run(connection, file.toString(), progress);
            return null;
        });
        state = TreeState.empty();
        recent.forget();
    }

    /** Carries over what is found in memory alone, so that the next who opens the log has nothing to look through. */
    private void settle() {
        try {
            attempt(connection -> {
                within(() -> {
                    carryOver();
                    commit();
                    return true;
                });
                return null;
            });
        } catch (LogFailureException e) {
            LOG.warn("the newest keys of the event log {} were not carried over; the next who opens it does", file, e);
        }
    }

    /** Ends the connection; from then on every append fails. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        settle();
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
