package jp.musubi.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * The log could not be read or written. After a {@link FailureCause#passing() passing} cause the same may succeed later.
 * Of a full disk or a busy file nothing was stored; of a write that failed otherwise the outcome may be unknown, see
 * {@link EventLog#append}.
 */
public class LogFailureException extends RuntimeException {
    private final FailureCause why;

    public LogFailureException(FailureCause why, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public LogFailureException(FailureCause why, String message) {
        super(message);
        this.why = why;
    }

    public LogFailureException(String message, @Nullable Throwable cause) {
        this(FailureCause.OTHER, message, cause);
    }

    public LogFailureException(String message) {
        this(FailureCause.OTHER, message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to do about it follows from this. */
    public FailureCause why() {
        return why;
    }
}
