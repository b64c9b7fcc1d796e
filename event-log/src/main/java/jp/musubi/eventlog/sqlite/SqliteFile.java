package jp.musubi.eventlog.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** The file of a log, and connections to it with the settings that durability rests on. */
final class SqliteFile {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteFile.class);
    private static final String BUSY_MILLIS = "10000";

    private final Path file;
    /** Nothing can change while it is open: no process can write where it is. */
    private final boolean unchanging;
    /** The files of the open log that connections are made to; null where none is open for writing. */
    private volatile @Nullable OpenFiles opened;

    SqliteFile(Path file) {
        this(file, false);
    }

    private SqliteFile(Path file, boolean unchanging) {
        this.unchanging = unchanging;
        this.file = file.toAbsolutePath();
        if (this.file.toString().indexOf('?') >= 0) {
            throw new LogFailureException(file + ": the name of an event log cannot contain a question mark");
        }
    }

    /**
     * An existing log, as it can be read where it is. Where nothing can be written SQLite does not find its shared memory;
     * a log that was closed properly needs none.
     */
    static SqliteFile toRead(Path path) {
        SqliteFile file = new SqliteFile(path);
        if (!file.exists()) {
            throw new LogFailureException("there is no event log at " + file);
        }
        try (Session session = file.reader()) {
            session.number("SELECT count(*) FROM sqlite_schema");
            return file;
        } catch (SQLException e) {
            if (Failures.cause(e).passing() && !Files.isWritable(file.file.getParent())) {
                return file.whereNothingIsWritten(e);
            }
            throw Failures.of(file.toString(), "opened", e);
        }
    }

    private SqliteFile whereNothingIsWritten(SQLException because) {
        long waiting = size(beside("-wal"));
        if (waiting > 0) {
            throw new LogFailureException(
                    FailureCause.NOT_PERMITTED,
                    "the event log " + file + " was not closed properly: what was appended last stands in "
                            + beside("-wal") + " (" + waiting + " bytes), and can be read only where files can be"
                            + " written. Copy both together to another folder and open them there",
                    because);
        }
        return new SqliteFile(file, true);
    }

    Path path() {
        return file;
    }

    /** A file of SQLite's beside the database. */
    Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** The bytes of a file; 0 when there is none. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Refuses to take an empty or missing file for a new log when its write-ahead log is not empty: it was moved, deleted
     * or emptied. SQLite would delete what is left.
     */
    private void requireNoRemains() {
        long remains = size(file) > 0 ? 0 : size(beside("-wal"));
        if (remains > 0) {
            throw new LogFailureException(
                    FailureCause.REPLACED,
                    "the event log " + file + " is missing or empty, but " + beside("-wal") + " beside it has "
                            + remains
                            + " bytes: it was moved, deleted or emptied. No new log is begun there; put the file back");
        }
    }

    /** Creates folder and file, for their owner only, where they are missing. */
    void create() {
        requireNoRemains();
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectories(file.getParent(), ownerOnly(posix, "rwx------"));
            Files.createFile(file, ownerOnly(posix, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isRegularFile(file)) {
                throw new LogFailureException(file + " is not a file", e);
            }
        } catch (IOException e) {
            throw new LogFailureException("the event log " + file + " could not be created: " + e.getMessage(), e);
        }
    }

    private static FileAttribute<?>[] ownerOnly(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Session writer() throws SQLException {
        Session session = connect();
        try {
            Durability.require(session, this);
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    Session reader() throws SQLException {
        Session session = connect();
        try {
            session.run("PRAGMA query_only = ON");
            return session;
        } catch (SQLException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** A snapshot by one reading transaction: the write-ahead log lets writers go on beside it. */
    void copyTo(SqliteFile target) {
        if (Files.exists(target.file)) {
            throw new LogFailureException(target + " exists already");
        }
        target.create();
        boolean complete = false;
        try (Session session = connect()) {
            PreparedStatement vacuum = session.prepared("VACUUM INTO ?");
            vacuum.setString(1, target.toString());
            vacuum.execute();
            target.force();
            complete = true;
        } catch (SQLException e) {
            throw Failures.of(toString(), "copied to " + target, e);
        } catch (IOException e) {
            throw new LogFailureException("the copy " + target + " could not be made durable: " + e.getMessage(), e);
        } finally {
            if (!complete) {
                target.discard();
            }
        }
    }

    /** SQLite does not wait for the disk when it vacuums into a file. */
    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("the incomplete copy {} could not be removed", file, e);
        }
    }

    /** From now on connections are only made to these files. */
    OpenFiles opened(Session session) throws SQLException {
        OpenFiles files = new OpenFiles(this, session);
        opened = files;
        return files;
    }

    private Session connect() throws SQLException {
        OpenFiles known = opened;
        if (known != null) {
            known.requirePlaces();
        }
        requireNoRemains();
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setPragma(SQLiteConfig.Pragma.BUSY_TIMEOUT, BUSY_MILLIS);
        // Nobody asks for them, and they cost a statement after each insertion.
        config.setGetGeneratedKeys(false);
        Connection connection =
                config.createConnection("jdbc:sqlite:" + (unchanging ? file.toUri() + "?immutable=1" : file));
        Session session = new Session(connection);
        session.run("PRAGMA trusted_schema = OFF");
        session.run("PRAGMA cell_size_check = ON");
        return session;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
