package jp.musubi.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;

/**
 * The SQLite file of the vault: one connection, one statement at a time, each durable on its own. Held exclusively, so
 * that no other process can destroy a key that is cached here.
 */
final class VaultFile implements AutoCloseable {
    private final Path file;
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();
    /** By their text, of which the program has a few. */
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private OpenFile opened;

    /** One row as the caller wants it. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    VaultFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
        try {
            OpenFile.requireNoRemains(this.file);
            PrivateFiles.prepare(file);
            SQLiteConfig config = new SQLiteConfig();
            // They would leave a statement open after each insertion, which is in the way of copying.
            config.setGetGeneratedKeys(false);
            this.connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        } catch (IOException | SQLException e) {
            throw failed(e);
        }
        try {
            begin();
            opened = new OpenFile(this.file);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e instanceof VaultException known ? known : failed(e);
        }
    }

    private void begin() throws SQLException {
        pragma("busy_timeout=0");
        pragma("locking_mode=EXCLUSIVE");
        // What is deleted or replaced is overwritten with zeros: no key is left behind in the file.
        pragma("secure_delete=ON");
        pragma("journal_mode=WAL");
        pragma("synchronous=FULL");
        boolean empty = number("SELECT count(*) FROM sqlite_schema") == 0;
        VaultSchema.createOrRequire(
                connection, number("PRAGMA application_id"), number("PRAGMA user_version"), empty, file);
    }

    <T> List<T> query(String sql, Row<T> row, Object... arguments) {
        lock.lock();
        try (ResultSet rows = prepare(sql, arguments).executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs one statement, durable when this returns, or else with the others {@link #together}. @return changed rows */
    int change(String sql, Object... arguments) {
        lock.lock();
        try {
            // SQLite would write on into a file that was moved or deleted, and say that all is well.
            opened.require();
            return prepare(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }

    /** Runs statements as one change, durable when this returns; when one of them fails, none has happened. */
    void together(Runnable work) {
        lock.lock();
        try {
            change("BEGIN IMMEDIATE");
            try {
                work.run();
                change("COMMIT");
            } catch (RuntimeException e) {
                rollback(e);
                throw e;
            }
        } finally {
            lock.unlock();
        }
    }

    private void rollback(RuntimeException because) {
        try {
            change("ROLLBACK");
        } catch (VaultException e) {
            // SQLite has done so by itself after some errors.
            because.addSuppressed(e);
        }
    }

    /**
     * Brings the write-ahead log into the file and empties it: what was overwritten is then in neither.
     *
     * @throws VaultException when the log cannot be emptied
     */
    void emptyLog() {
        if (query("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1)).getFirst() != 0) {
            throw new VaultException("the write-ahead log of the vault cannot be emptied: " + file);
        }
    }

    /** Writes the whole file anew: nothing is left in it, nor in its log, that was deleted or replaced before. */
    void sweep() {
        lock.lock();
        try {
            change("VACUUM");
            emptyLog();
            // It may be shorter now.
            opened = new OpenFile(file);
        } finally {
            lock.unlock();
        }
    }

    /** Where the file is. */
    Path folder() {
        return file.getParent();
    }

    void copyTo(Path target) {
        change("VACUUM INTO ?", target.toAbsolutePath().toString());
    }

    /** Held while several statements belong together. */
    ReentrantLock lock() {
        return lock;
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private void pragma(String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + setting);
        }
    }

    private int number(String sql) {
        return query(sql, row -> row.getInt(1)).getFirst();
    }

    private VaultException failed(Exception cause) {
        forget();
        VaultCause why = cause instanceof SQLException sql ? why(sql) : VaultCause.OTHER;
        String message = switch (why) {
            case BUSY -> "the vault is in use by another process: ";
            case DISK_FULL -> "the vault cannot be used, the disk is full: ";
            default -> "the vault cannot be used: ";
        };
        return new VaultException(why, message + file + " (" + cause.getMessage() + ")", cause);
    }

    private static VaultCause why(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case 13 -> VaultCause.DISK_FULL;
            case 5, 6 -> VaultCause.BUSY;
            case 10 -> VaultCause.DEVICE;
            case 3, 8, 14 -> VaultCause.NOT_PERMITTED;
            default -> VaultCause.OTHER;
        };
    }

    /** After some errors the driver leaves its statements behind unusable. */
    private void forget() {
        for (PreparedStatement statement : statements.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                // A new one is prepared in any case.
            }
        }
        statements.clear();
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            lock.unlock();
        }
    }
}
