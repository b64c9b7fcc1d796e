package jp.musubi.vault;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is kept of an access token: never the token itself.
 *
 * @param id tells the tokens of a person apart; no secret
 * @param personId whose it is
 * @param name what the person calls it
 * @param scope what it allows, in words that mean nothing here
 * @param issued when it was made
 * @param until when it ends
 * @param lastUsed the last day on which it was used; null when it never was
 */
public record Token(
        String id, String personId, String name, String scope, Instant issued, Instant until, LocalDate lastUsed) {

    /** Whether its time is over. */
    public boolean ended(Instant now) {
        return !until.isAfter(now);
    }
}
