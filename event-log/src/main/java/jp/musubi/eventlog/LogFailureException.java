package jp.musubi.eventlog;

/**
 * The log could not be read or written. After a failed write whose outcome is unknown the log accepts no
 * more until it is opened anew; a full disk or a busy file is none: nothing was stored, and the next append may succeed.
 */
public class LogFailureException extends RuntimeException {
    public LogFailureException(String message, Throwable cause) {
        super(message, cause);
    }

    public LogFailureException(String message) {
        super(message);
    }
}
