package jp.musubi.eventlog;

/** The log could not be read or written. After a failed write the log accepts no more until it is opened anew. */
public class LogFailureException extends RuntimeException {
    public LogFailureException(String message, Throwable cause) {
        super(message, cause);
    }

    public LogFailureException(String message) {
        super(message);
    }
}
