package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.LogFailureException;

/** Appends in one transaction: each is checked against what is stored and what was accepted before it. */
final class Batch {
    private final SqliteFile file;
    private final Session session;
    private final Insert insert;
    /** Why nothing can be written any more; null while all is well. */
    private LogFailureException stopped;

    private boolean closed;

    Batch(SqliteFile file, Session session) {
        this.file = file;
        this.session = session;
        this.insert = new Insert(session);
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
            insert.begin();
            for (Pending append : appends) {
                decide(append, appends.size() > 1);
            }
            if (appends.stream().anyMatch(Pending::stores)) {
                session.prepared("COMMIT").execute();
                committed = true;
            }
        } finally {
            if (!committed) {
                rollback();
            }
        }
    }

    /** A savepoint is needed only where something may have been inserted before the append turns out to be refused. */
    private void decide(Pending append, boolean others) throws SQLException {
        boolean guarded = others && append.drafts().size() > 1;
        if (guarded) {
            session.prepared("SAVEPOINT append").execute();
        }
        try {
            append.accept(insert.run(append.append(), append.drafts()));
        } catch (ConflictException e) {
            append.refuse(e);
        } catch (IllegalArgumentException e) {
            append.refuse(e);
            session.forget();
            if (guarded) {
                session.run("ROLLBACK TO append");
            }
        }
        if (guarded) {
            session.prepared("RELEASE append").execute();
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

    /** Ends the connection; from then on every append fails. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        stopped = new LogFailureException("the event log " + file + " is closed");
        try {
            session.close();
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "closed", e);
        }
    }
}
