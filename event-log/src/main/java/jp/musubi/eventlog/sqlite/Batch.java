package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends in one transaction: each is checked against what is stored and what was accepted before it. */
final class Batch {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    private final SqliteFile file;
    /** So many events may be found in memory alone before they are carried over into the tables of keys. */
    static final int CARRIED_TOGETHER = 4_096;

    private final Session session;
    private final Recent recent;
    private TreeState state = TreeState.empty();
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
        session.prepared("BEGIN IMMEDIATE").execute();
        boolean committed = false;
        try {
            Round round = begin();
            for (Pending append : appends) {
                round.decide(append);
            }
            if (!round.commits().isEmpty()) {
                store(round);
                committed = true;
            }
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** Finds out how far the log has come. In each transaction: other processes append too. */
    private Round begin() throws SQLException {
        TreeState stored = TreeState.read(session, state);
        if (stored != state) {
            indexed = KeyTables.reached(session);
        }
        state = stored;
        recent.reach(session, state.size());
        return new Round(session, recent, state);
    }

    private void store(Round round) throws SQLException {
        Insert.run(session, round);
        TreeState after = round.after();
        long carried = indexed;
        if (after.size() - indexed >= CARRIED_TOGETHER) {
            // What this round adds is not in memory for good before it is durable: it has to wait for the next time.
            carried = state.size();
            KeyTables.carryOver(session, recent.after(indexed), indexed, carried);
        }
        session.prepared("COMMIT").execute();
        indexed = carried;
        state = after;
        recent.add(round.accepted(), after.commit(), indexed);
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
            session.prepared("BEGIN IMMEDIATE").execute();
            boolean committed = false;
            try {
                begin();
                long reached = KeyTables.reached(session);
                if (reached < state.size()) {
                    KeyTables.carryOver(session, recent.after(reached), reached, state.size());
                    session.prepared("COMMIT").execute();
                    committed = true;
                }
            } finally {
                if (!committed) {
                    session.rollback();
                }
            }
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
