package jp.musubi.eventlog.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Whether the files of an open log are still the ones that were opened. SQLite writes on into a file that was moved or
 * deleted, and tells each commit as stored. Files are only looked at: opening one of them here, and closing it, would take
 * SQLite's locks away.
 */
final class OpenFiles {
    private static final int FRAME_HEADER = 24;
    private static final int WAL_HEADER = 32;
    private static final int LOOKS = 3;

    private final Path database;
    private final Path wal;
    private final Path shm;
    private final long pageSize;
    private final Seen databaseOpened;
    private final Seen walOpened;
    private final Seen shmOpened;
    private long databaseSize;
    private long walSize;

    /** A file as it was seen. @param key tells it from any other on this machine; null where a file system has none */
    private record Seen(@Nullable Object key, long size) {
        boolean same(@Nullable Seen other) {
            return other != null && (key == null || key.equals(other.key));
        }
    }

    /** Looks at the files of a log that the session has read from, which brings all three into being. */
    OpenFiles(SqliteFile file, Session session) throws SQLException {
        this.database = file.path();
        this.wal = file.beside("-wal");
        this.shm = file.beside("-shm");
        this.pageSize = session.number("PRAGMA page_size");
        this.databaseOpened = opened(look(database));
        this.walOpened = opened(look(wal));
        this.shmOpened = opened(look(shm));
        this.databaseSize = databaseOpened.size();
        this.walSize = walOpened.size();
    }

    private static Seen opened(@Nullable Seen file) {
        if (file == null) {
            throw changed("one of its files was taken away while it was being opened");
        }
        return file;
    }

    private static @Nullable Seen look(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.isRegularFile() ? new Seen(found.fileKey(), found.size()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    /**
     * Looks at all of them, outside of a transaction.
     *
     * @throws LogFailureException when one was moved, deleted, replaced or cut
     */
    void require(Session session) throws SQLException {
        requireDatabase();
        requireSame(wal, walOpened, look(wal));
        requireSame(shm, shmOpened, look(shm));
        requireWhole(session);
    }

    /** Looks whether all are in their places: a connection made now would begin one anew that is missing. */
    void requirePlaces() {
        requireSame(database, databaseOpened, look(database));
        requireSame(wal, walOpened, look(wal));
        requireSame(shm, shmOpened, look(shm));
    }

    /** Looks at the database alone. */
    void requireDatabase() {
        Seen found = requireSame(database, databaseOpened, look(database));
        if (found.size() < databaseSize) {
            throw changed(database + " was emptied or cut");
        }
        databaseSize = found.size();
    }

    private static Seen requireSame(Path file, Seen opened, @Nullable Seen found) {
        if (found == null) {
            throw changed(file + " was moved or deleted");
        }
        if (!opened.same(found)) {
            throw changed(file + " was replaced by another file");
        }
        return found;
    }

    private void requireWhole(Session session) throws SQLException {
        if (!whole(session)) {
            throw changed(wal + " was emptied or cut");
        }
    }

    /** A write-ahead log gets shorter only when nothing is in it that the database does not have. */
    private boolean whole(Session session) throws SQLException {
        // Another process may have emptied it properly between two looks.
        for (int looks = 0; looks < LOOKS; looks++) {
            Seen found = look(wal);
            if (found != null && found.size() >= walSize) {
                walSize = found.size();
                return true;
            }
            long frames = frames(session);
            found = look(wal);
            long size = found == null ? -1 : found.size();
            if (size >= 0 && (frames == 0 || WAL_HEADER + frames * (FRAME_HEADER + pageSize) <= size)) {
                walSize = size;
                return true;
            }
        }
        return false;
    }

    /** How many pages the write-ahead log has, as all processes know it. Nothing is carried over for that. */
    private static long frames(Session session) throws SQLException {
        PreparedStatement look = session.prepared("PRAGMA wal_checkpoint = NOOP");
        try (ResultSet row = look.executeQuery()) {
            return row.next() ? row.getLong(2) : 0;
        }
    }

    /**
     * Whether the connections may be closed: the last one that closes brings the write-ahead log into the database and
     * deletes it, by its name, whosever it is by then.
     */
    boolean mayBeClosed(Session session) {
        Seen found = look(database);
        Seen log = look(wal);
        try {
            return found != null
                    && databaseOpened.same(found)
                    && found.size() >= databaseSize
                    && (log == null || walOpened.same(log) && whole(session));
        } catch (SQLException e) {
            return false;
        }
    }

    private static LogFailureException changed(String what) {
        return new LogFailureException(FailureCause.REPLACED, "the event log was changed while it was open: " + what);
    }
}
