package jp.musubi.vault;

import java.time.Instant;

/**
 * An account.
 *
 * @param login what is typed to sign in: 3 to 64 of {@code a-z 0-9 . _ @ + -}
 * @param personId the person of the event language
 * @param mustChangePassword whether the password was given by somebody else
 * @param closed whether signing in is over for ever
 * @param oneTimeUntil when a password given by somebody else ends; null when it has no end or is the person's own
 */
public record Account(String login, String personId, boolean mustChangePassword, boolean closed, Instant oneTimeUntil) {

    /** An account whose password has no end. */
    public Account(String login, String personId, boolean mustChangePassword, boolean closed) {
        this(login, personId, mustChangePassword, closed, null);
    }

    /** Whether its one-time password has ended: it opens nothing any more, not even the choice of another. */
    public boolean ended(Instant now) {
        return mustChangePassword && oneTimeUntil != null && !oneTimeUntil.isAfter(now);
    }
}
