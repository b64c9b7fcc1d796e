package jp.musubi.eventlog.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.eventlog.engine.Announcer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far a file's log has come. Whether another process has appended is asked of SQLite as whether any other connection
 * has committed, which touches no page of the log.
 */
final class FileHeads implements Announcer.Heads {
    private static final Logger LOG = LoggerFactory.getLogger(FileHeads.class);

    private final SqliteFile file;
    private final AtomicLong own = new AtomicLong();
    private @Nullable Session session;
    private long version;
    private long head;

    FileHeads(SqliteFile file) {
        this.file = file;
    }

    /** This process's own appends have made it. */
    void own(long reached) {
        own.accumulateAndGet(reached, Math::max);
    }

    @Override
    public long own() {
        return own.get();
    }

    @Override
    public long stored() {
        try {
            boolean first = session == null;
            Session open = session == null ? file.reader() : session;
            session = open;
            long now = version(open);
            if (first || now != version) {
                head = TreeState.head(open);
                version = now;
            }
            return head;
        } catch (SQLException e) {
            // The next look has a connection of its own.
            close();
            throw Failures.of(file.toString(), "watched", e);
        }
    }

    private static long version(Session session) throws SQLException {
        try (ResultSet row = session.prepared("PRAGMA data_version").executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException e) {
            LOG.warn("a connection to the event log could not be closed", e);
        } finally {
            session = null;
        }
    }
}
