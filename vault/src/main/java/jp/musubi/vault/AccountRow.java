package jp.musubi.vault;

/**
 * An account as it is kept.
 *
 * @param hash bcrypt's, with its salt
 */
record AccountRow(Account account, String hash) {
    String login() {
        return account.login();
    }
}
