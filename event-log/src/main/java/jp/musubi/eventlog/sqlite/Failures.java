package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
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
        // Where the memory that processes share cannot grow, the disk is full; SQLite takes the transaction back.
        return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE
                ? SQLiteErrorCode.SQLITE_FULL
                : SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY);
    }

    /** Whether nothing can have been stored and the next append may succeed. */
    static boolean passing(SQLException e) {
        SQLiteErrorCode code = code(e);
        return code == SQLiteErrorCode.SQLITE_FULL || busy(code);
    }

    private static boolean busy(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED;
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
                "the event log " + file + " could not be " + doing + ": " + reason + " (" + e.getMessage() + ")", e);
    }
}
