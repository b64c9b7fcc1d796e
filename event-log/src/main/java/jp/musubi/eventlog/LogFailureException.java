package jp.musubi.eventlog;

/**
 * The log could not be read or written. Of a full disk or a busy file nothing was stored, and the next append may succeed.
 * Of a write that failed otherwise the outcome may be unknown; see {@link EventLog#append}.
 */
public class LogFailureException extends RuntimeException {
    public LogFailureException(String message, Throwable cause) {
        super(message, cause);
    }

    public LogFailureException(String message) {
        super(message);
    }
}
