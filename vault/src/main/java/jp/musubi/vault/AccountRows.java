package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept: each change is durable before it returns. The rules are elsewhere. */
interface AccountRows {

    /** @return false, and nothing is changed, when the login is there already */
    boolean add(AccountRow row);

    Optional<AccountRow> find(String login);

    /** The person's account: an open one before a closed one, then by login. */
    Optional<AccountRow> ofPerson(String personId);

    /** By login. */
    List<AccountRow> all();

    /** Sets a password without end and forgets the link. @return false when there is no open account with that login */
    boolean setPassword(String login, String hash, boolean mustChangePassword);

    /** Forgets a link kept beside the account. @return false when there is no open account with that login */
    boolean forgetLink(String login);

    /** The open account of a link that has not ended. */
    Optional<AccountRow> linked(String linkHash, Instant now);

    /** Sets the person's own password by the link, which is gone then: of two at once, one does. @return whether it was there */
    boolean redeem(String linkHash, Instant now, String hash);

    /** Gives the open account another login. @return false when that is taken, or there is no such open account */
    boolean rename(String login, String fresh);

    /** @return false when there is no such account */
    boolean close(String login);
}
