package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends in one transaction: each is checked against what is stored and what was accepted before it. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /** So many events may be found in memory alone before they are carried over into the tables of keys. */
    static final int CARRIED_TOGETHER = 4_096;

    private final SqliteFile file;
    private final Session session;
    private final Recent recent;
    private TreeState state = TreeState.empty();
    /** The tables of keys reach at least so far. */
    private long indexed;

    /** Why nothing can be written any more; null while all is well. */
    private LogFailureException stopped;

    private boolean closed;

    Batch(SqliteFile file, Session session, Recent recent) {
        this.file = file;
        this.session = session;
        this.recent = recent;
    }

    /** Decides on all, durably. Afterwards each has its verdict. */
    void run(List<Pending> appends) {
        if (stopped != null) {
            appends.forEach(append -> append.fail(new LogFailureException(stopped.getMessage(), stopped.getCause())));
            return;
        }
        try {
            transact(appends);
        } catch (SQLException e) {
            forget();
            LogFailureException failure = failed(e);
            appends.forEach(append -> append.fail(failure));
        } catch (RuntimeException e) {
            forget();
            appends.forEach(append -> append.fail(e));
        } catch (Error e) {
            // Nobody may wait forever for a verdict.
            stopped = new LogFailureException("the event log " + file + " could not be written: " + e, e);
            appends.forEach(append -> append.fail(stopped));
        }
    }

    private void transact(List<Pending> appends) throws SQLException {
        committing(() -> {
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
            session.prepared("COMMIT").execute();
            state = after;
            recent.add(round.accepted(), after.commit(), indexed);
            return true;
        });
    }

    /** What is done within a transaction. */
    private interface Work {
        /** Whether it has been committed. */
        boolean run() throws SQLException;
    }

    private void committing(Work work) throws SQLException {
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

    /** Carries over what is found in memory alone, so that the next who opens the log has nothing to look through. */
    private void settle() {
        if (stopped != null) {
            return;
        }
        try {
            committing(() -> {
                carryOver();
                session.prepared("COMMIT").execute();
                return true;
            });
        } catch (SQLException | LogFailureException e) {
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
        stopped = new LogFailureException("the event log " + file + " is closed");
        try {
            session.close();
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "closed", e);
        }
    }
}
