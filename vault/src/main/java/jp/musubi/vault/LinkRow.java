package jp.musubi.vault;

import java.time.Instant;

/**
 * A one-time link as it is kept: a row that is deleted when the link is used or ended.
 *
 * @param hash of its token, which is kept nowhere
 */
record LinkRow(String hash, String purpose, String subject, Instant issued, Instant until) {
    static final VaultTable TABLE = new VaultTable("link")
            .text("hash")
            .text("purpose")
            .indexed()
            .text("subject")
            .indexed()
            .whole("issued")
            .whole("until")
            .indexed();

    IssuedLink link() {
        return new IssuedLink(hash, new LinkPurpose(purpose), subject, issued, until);
    }
}
