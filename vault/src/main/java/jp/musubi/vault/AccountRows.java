package jp.musubi.vault;

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

    /** @return false when there is no open account with that login */
    boolean setPassword(String login, String hash, boolean mustChangePassword);

    /** @return false when there is no such account */
    boolean close(String login);
}
