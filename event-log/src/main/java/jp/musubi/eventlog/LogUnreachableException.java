package jp.musubi.eventlog;

/**
 * The servers that keep the log cannot be reached, or did not confirm in time. The log mends itself: later the same may
 * succeed. What became of an append shows {@link EventLog#appended}.
 */
public final class LogUnreachableException extends LogFailureException {
    public LogUnreachableException(String message, Throwable cause) {
        super(FailureCause.UNREACHABLE, message, cause);
    }

    public LogUnreachableException(String message) {
        super(FailureCause.UNREACHABLE, message);
    }
}
