package jp.musubi.vault;

import java.time.Instant;
import java.util.Optional;

/** Where links are kept: each change is durable before it returns. */
interface LinkRows {
    void add(LinkRow row);

    /** The link that has not ended by then. */
    Optional<LinkRow> find(String hash, Instant now);

    /** Takes the link away that has not ended by then: of two at once, one gets it. */
    Optional<LinkRow> take(String hash, Instant now);

    void remove(String hash);

    /** @param purpose null for all */
    int removeAll(String purpose, String subject);

    /** Takes away what ended before. */
    void sweep(Instant before);
}
