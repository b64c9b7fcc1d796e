package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite reports, in the words of the port. */
final class Failures {
    /** The primary code is the low byte of an extended one. */
    private static final int PRIMARY = 0xFF;

    private Failures() {}

    static SQLiteErrorCode code(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return SQLiteErrorCode.UNKNOWN_ERROR;
        }
        return switch (sqlite.getResultCode()) {
            // Where the memory that processes share cannot grow, the disk is full; SQLite takes the transaction back.
            case SQLITE_IOERR_SHMSIZE -> SQLiteErrorCode.SQLITE_FULL;
            // The file is shorter than what it says of itself.
            case SQLITE_IOERR_SHORT_READ -> SQLiteErrorCode.SQLITE_CORRUPT;
            default -> SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY);
        };
    }

    static FailureCause cause(SQLException e) {
        return switch (code(e)) {
            case SQLITE_FULL -> FailureCause.DISK_FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> FailureCause.BUSY;
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> FailureCause.NOT_PERMITTED;
            case SQLITE_IOERR -> FailureCause.DEVICE;
            case SQLITE_NOTADB, SQLITE_CORRUPT -> FailureCause.DAMAGED;
            default -> FailureCause.OTHER;
        };
    }

    /** Whether a commit that failed so can have stored nothing: it ended before its last page was written. */
    static boolean storedNothing(SQLException e) {
        return cause(e) == FailureCause.DISK_FULL || busy(e);
    }

    /** Whether another process holds the file only for a while. */
    static boolean busy(SQLException e) {
        return cause(e) == FailureCause.BUSY;
    }

    /** Whether it is the matter of one statement and what was asked with it, not of the store. */
    static boolean ofOneStatement(SQLException e) {
        return switch (code(e)) {
            case SQLITE_ERROR, SQLITE_TOOBIG, SQLITE_RANGE, SQLITE_MISMATCH, SQLITE_CONSTRAINT -> true;
            default -> false;
        };
    }

    static LogFailureException of(String file, String doing, SQLException e) {
        String reason = switch (code(e)) {
            case SQLITE_NOTADB -> "it is not an SQLite database";
            case SQLITE_CORRUPT -> "its pages are corrupted";
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another process holds it";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN -> "it cannot be opened for that";
            case SQLITE_IOERR -> "the disk reported an error";
            default -> "the store reported an error";
        };
        return new LogFailureException(
                cause(e),
                "the event log " + file + " could not be " + doing + ": " + reason + " (" + e.getMessage() + ")",
                e);
    }

    static LogFailureException closed(String file) {
        return new LogFailureException(FailureCause.CLOSED, "the event log " + file + " is closed");
    }
}
