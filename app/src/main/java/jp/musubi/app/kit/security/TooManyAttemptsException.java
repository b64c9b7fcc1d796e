package jp.musubi.app.kit.security;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Too many passwords did not fit: for a while none is looked at. */
public final class TooManyAttemptsException extends LockedException {

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        super("too many failed attempts");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** After how many seconds another attempt is looked at. */
    public long retryAfter() {
        return seconds;
    }
}
