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

    /** The same account with the hash of another password. */
    AccountRow with(String another) {
        return new AccountRow(account, another, link);
    }

    /** The hash as it is kept. */
    String wrappedHash(MasterKey master) {
        return WrappedColumn.wrap(master, WrappedColumn.PASSWORD_CONTEXT + account.personId(), hash);
    }

    /** @param kept what {@link #wrappedHash} gave */
    static AccountRow unwrapped(MasterKey master, Account account, String kept, Link link) {
        String context = WrappedColumn.PASSWORD_CONTEXT + account.personId();
        return new AccountRow(account, WrappedColumn.unwrap(master, context, kept), link);
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
