package jp.musubi.vault;

import java.time.Instant;

/**
 * An account as it is kept.
 *
 * @param hash bcrypt's, with its salt
 * @param link what a vault of form 2 kept of a one-time link; null when there is none, as always since
 */
record AccountRow(Account account, String hash, Link link) {

    AccountRow(Account account, String hash) {
        this(account, hash, null);
    }

    String login() {
        return account.login();
    }

    /**
     * A link that lets its holder choose a new password, once.
     *
     * @param hash of its token, which is kept nowhere
     */
    record Link(String hash, Instant until) {}
}
