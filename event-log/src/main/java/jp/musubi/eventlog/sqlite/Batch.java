package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
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
    private final WriteConnection connection;
    private TreeState state = TreeState.empty();
    /** The tables of keys reach at least so far. */
    private long indexed;

    private boolean closed;

    Batch(SqliteFile file, OpenFiles files, Session session, Recent recent) {
        this.file = file;
        this.files = files;
        this.recent = recent;
        this.connection = new WriteConnection(file, files, session, recent::forget);
    }

    WriteConnection connection() {
        return connection;
    }

    /** Decides on all, durably. Afterwards each has its verdict. */
    void run(List<Pending> appends) {
        try {
            connection.attempt(session -> transact(session, appends));
        } catch (LogFailureException e) {
            appends.forEach(append -> append.undo(e));
        }
    }

    private void transact(Session session, List<Pending> appends) throws SQLException {
        within(session, () -> {
            BatchDecision decision = new BatchDecision(session, recent, state);
            for (Pending append : appends) {
                decision.decide(append);
            }
            if (decision.commits().isEmpty()) {
                return false;
            }
            Insert.run(session, decision);
            TreeState after = decision.after();
            if (after.size() - indexed >= CARRIED_TOGETHER) {
                carryOver(session);
            }
            connection.commit();
            state = after;
            recent.add(decision.accepted(), after.commit(), indexed);
            return true;
        });
        // It went into the file that was opened; that this is still the log has to be so now, too.
        files.requireDatabase();
    }

    private void within(Session session, WriteConnection.Work work) throws SQLException {
        connection.transact(() -> {
            // In each transaction: other processes append too.
            state = TreeState.read(session, state);
            recent.reach(session, state.size());
            return work.run();
        });
    }

    /** Of what is durable already; what this transaction adds has to wait for the next time. */
    private void carryOver(Session session) throws SQLException {
        // Another process may have done it meanwhile.
        indexed = KeyTables.reached(session);
        if (indexed < state.size()) {
            KeyTables.carryOver(session, recent.after(indexed), indexed, state.size());
            indexed = state.size();
        }
    }

    /** Builds anew what is derived from the events. Nobody appends meanwhile. */
    void rebuild(LongConsumer progress) {
        connection.attempt(session -> Rebuild.run(session, file.toString(), progress));
        state = TreeState.empty();
        recent.forget();
    }

    /** Carries over what is found in memory alone, so that the next who opens the log has nothing to look through. */
    private void settle() {
        try {
            connection.attempt(session -> within(session, () -> {
                carryOver(session);
                connection.commit();
                return true;
            }));
        } catch (LogFailureException e) {
            LOG.warn("the newest keys of the event log {} were not carried over; the next who opens it does", file, e);
        }
    }

    /** Ends the connection; from then on every append fails. */
    void close() {
        if (!closed) {
            closed = true;
            settle();
            connection.close();
        }
    }
}
