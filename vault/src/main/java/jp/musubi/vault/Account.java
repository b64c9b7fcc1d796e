package jp.musubi.vault;

/**
 * An account.
 *
 * @param login what is typed to sign in: 3 to 64 of {@code a-z 0-9 . _ @ + -}
 * @param personId the person of the event language
 * @param mustChangePassword whether the password was given by somebody else
 * @param closed whether signing in is over for ever
 */
public record Account(String login, String personId, boolean mustChangePassword, boolean closed) {}
