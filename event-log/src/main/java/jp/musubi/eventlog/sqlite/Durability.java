package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;

/** The settings of a writing connection that durability rests on, and whether SQLite took them. */
final class Durability {
    /** Older ones can lose commits when a checkpoint races with a writer that restarts the WAL. */
    private static final int[] OLDEST = {3, 51, 3};

    /** 32 MB (a negative number counts in KiB): the keys by id, whose pages are hit at random. */
    private static final int WRITER_CACHE = -32_768;
    /** 64 MB: pages of the keys, hit at random, are carried over only once in so many. */
    private static final int CHECKPOINT_PAGES = 16_384;

    private static final int WAL_ATTEMPTS = 200;
    private static final long WAL_PAUSE_NANOS = 10_000_000;

    private Durability() {}

    /** Sets a connection up. @throws LogFailureException where a commit would not be durable */
    static void require(Session session, SqliteFile file) throws SQLException {
        requireVersion(Objects.requireNonNull(session.text("SELECT sqlite_version()")));
        Schema.requireOurs(session, file.toString());
        requireWal(session, file);
        session.run("PRAGMA synchronous = FULL");
        requireFull(session.number("PRAGMA synchronous"));
        session.run("PRAGMA cache_size = " + WRITER_CACHE);
        session.run("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
        session.run("PRAGMA journal_size_limit = 134217728");
    }

    private static void requireWal(Session session, SqliteFile file) throws SQLException {
        String mode = walMode(session, WAL_ATTEMPTS);
        if (!"wal".equalsIgnoreCase(mode)) {
            throw new LogFailureException("the file system of " + file
                    + " does not carry SQLite's write-ahead log (journal mode " + mode + ")");
        }
    }

    /** Two processes that create a file at once meet here, and SQLite does not wait by itself for this pragma. */
    private static @Nullable String walMode(Session session, int attempts) throws SQLException {
        try {
            return session.text("PRAGMA journal_mode = WAL");
        } catch (SQLException e) {
            if (attempts <= 1 || !Failures.busy(e)) {
                throw e;
            }
            LockSupport.parkNanos(WAL_PAUSE_NANOS);
            return walMode(session, attempts - 1);
        }
    }

    static void requireFull(long synchronous) {
        if (synchronous < 2) {
            throw new LogFailureException("SQLite would not wait for the disk (synchronous is not FULL)");
        }
    }

    static void requireVersion(String version) {
        int[] parts = Arrays.stream(version.split("\\."))
                .mapToInt(Integer::parseInt)
                .limit(OLDEST.length)
                .toArray();
        if (Arrays.compare(parts, OLDEST) < 0) {
            throw new LogFailureException("SQLite " + version + " can lose commits: 3.51.3 or newer is needed");
        }
    }
}
