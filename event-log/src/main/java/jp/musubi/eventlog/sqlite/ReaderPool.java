package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reading connections, lent for the length of one query. Nobody holds one while waiting for something else, so a small
 * number serves any number of threads, virtual ones too.
 */
final class ReaderPool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReaderPool.class);
    private static final int CONNECTIONS = 8;

    private final SqliteFile file;
    private final Semaphore permits = new Semaphore(CONNECTIONS);
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    ReaderPool(SqliteFile file) {
        this.file = file;
    }

    /** A query. */
    interface Query<T> {
        T run(Session session) throws SQLException;
    }

    /** Runs a query. @throws LogFailureException when the store cannot answer it */
    <T> T read(Query<T> query) {
        permits.acquireUninterruptibly();
        try {
            requireOpen();
            return lend(query);
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "read", e);
        } finally {
            permits.release();
        }
    }

    private <T> T lend(Query<T> query) throws SQLException {
        Session session = idle.pollFirst();
        if (session == null) {
            session = file.reader();
        }
        try {
            T answer = query.run(session);
            idle.addFirst(session);
            return answer;
        } catch (SQLException | RuntimeException | Error e) {
            // Its state is unknown: a fresh one costs less than a wrong answer.
            discard(session);
            throw e;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw Failures.closed(file.toString());
        }
    }

    private static void discard(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("a connection to the event log could not be closed", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        permits.acquireUninterruptibly(CONNECTIONS);
        for (Session session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            discard(session);
        }
        permits.release(CONNECTIONS);
    }
}
