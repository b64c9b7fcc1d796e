package jp.musubi.vault;

/**
 * A token as it is kept.
 *
 * @param hash of its secret, which is kept nowhere
 */
record TokenRow(Token token, String hash) {
    static final VaultTable TABLE = new VaultTable("access_token")
            .text("id")
            .text("person")
            .indexed()
            .text("name")
            .text("scope")
            .whole("issued")
            .whole("until")
            .whole("last_used")
            .optional()
            .text("hash")
            .indexed();
}
