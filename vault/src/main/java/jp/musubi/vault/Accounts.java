package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who may sign in. What they may do is not here: that is events. */
public interface Accounts {

    /** The purpose of links with which a new password can be chosen, whoever gives them out. */
    LinkPurpose PASSWORD_LINK = new LinkPurpose("password");

    /** What such a link is about: this, and the id of the person. */
    String PASSWORD_SUBJECT = "person:";

    /**
     * Opens an account.
     *
     * @throws DuplicateLoginException when the login is taken
     * @throws IllegalArgumentException when the login is malformed or the password too short (under 12 characters) or
     *     too long (over 72 bytes in UTF-8)
     */
    Account open(String login, String personId, String password, boolean mustChangePassword);

    /**
     * Opens an account with a one-time password; the same rules as for {@link #open}.
     *
     * @param until when the password ends; it must be changed before
     */
    Account openOneTime(String login, String personId, String password, Instant until);

    /** The account when login and password fit and it is not closed. Takes the same time when the login is unknown. */
    Optional<Account> verify(String login, String password);

    Optional<Account> find(String login);

    /**
     * What changes whenever the account's password does, by whatever process; tells nothing about the password. Empty when
     * there is no such account. For those who remember that a password fitted.
     */
    Optional<String> passwordMark(String login);

    /** The person's account: an open one before a closed one. */
    Optional<Account> ofPerson(String personId);

    /** All accounts, by login. */
    List<Account> all();

    /** Sets a new password that the account's own person chose; the same rules as for opening. */
    default void changePassword(String login, String password) {
        changePassword(login, password, false);
    }

    /**
     * Sets a new password; the same rules as for opening.
     *
     * @param mustChangePassword whether it was given by somebody else
     * @throws IllegalArgumentException also when there is no open account with that login
     */
    void changePassword(String login, String password, boolean mustChangePassword);

    /**
     * Makes a link that lets its holder choose a new password, once; any before no longer does. Only a hash of it is kept.
     *
     * @param until when it ends
     * @return its token: 43 characters that may stand in an address
     * @throws IllegalArgumentException when there is no open account with that login
     */
    String issueLink(String login, Instant until);

    /** The open account of a link that has neither ended nor been used. */
    Optional<Account> linked(String token, Instant now);

    /**
     * Sets the person's own password by a link, which is used up then; the same rules as for opening. Of two at once, one
     * does it.
     *
     * @return false when the link has ended, was used, or is none
     */
    boolean redeem(String token, Instant now, String password);

    /**
     * Gives the account another login; password and person stay. The one before may be given out again.
     *
     * @throws DuplicateLoginException when it is taken
     * @throws IllegalArgumentException when it is malformed, or there is no open account with the login
     */
    void rename(String login, String fresh);

    /**
     * Closes the account for ever: signing in fails, the login is not given out again. Repeating changes nothing.
     *
     * @throws IllegalArgumentException when there is no such account
     */
    void close(String login);

    /** Says that a login is taken. */
    final class DuplicateLoginException extends RuntimeException {
        public DuplicateLoginException(String login) {
            super("login is taken: " + login);
        }
    }
}
