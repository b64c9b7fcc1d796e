package jp.musubi.vault;

import java.time.Instant;
import java.util.Optional;

/**
 * One-time links: whoever holds one may do one thing once, without an account. The secret is a token of 256 random bits
 * that is given out and kept nowhere: only its SHA-256 is. What has ended is forgotten a day later at the latest.
 *
 * <p>Who opens a link must change nothing by that: programs that look through mails open all of them. {@link #find} says what
 * a page asks about, {@link #use} belongs to its button. A link that has ended, was used, was altered, is for another purpose
 * or never was is the same here, and must be the same to whoever holds it: one sentence, one status.
 */
public interface Links {

    /** How long a subject may be, in characters. */
    int LONGEST_SUBJECT = 200;

    /**
     * Makes a link. Others of the same purpose and subject stay until {@link #end(LinkPurpose, String) ended}.
     *
     * @param subject what it is about, such as {@code need:12}: an id, never words about somebody
     * @param until when it ends
     * @return its token: 43 characters that may stand in an address
     * @throws IllegalArgumentException when the subject is blank or too long, or the end is not to come
     */
    String issue(LinkPurpose purpose, String subject, Instant until);

    /** The link of a token, whatever its purpose: look at that. Empty when it has ended, was used, or is none. */
    Optional<IssuedLink> find(String token);

    /** As {@link #find(String)}, of links of that purpose only. */
    default Optional<IssuedLink> find(LinkPurpose purpose, String token) {
        return find(token).filter(link -> link.purpose().equals(purpose));
    }

    /**
     * Uses a link up, whatever its purpose. Of several at once, on whatever node, one does it.
     *
     * @return empty for all others, and when it has ended, was used, or is none
     */
    Optional<IssuedLink> use(String token);

    /** As {@link #use(String)}; a link of another purpose is not used up. */
    default Optional<IssuedLink> use(LinkPurpose purpose, String token) {
        return find(purpose, token).flatMap(link -> use(token));
    }

    /** Ends one link by its token. Ending what has ended changes nothing. */
    void end(String token);

    /**
     * Ends all links of a purpose about a subject, and withdraws the mails that wait to bring one.
     *
     * @return how many there were
     */
    int end(LinkPurpose purpose, String subject);

    /** Ends all links about a subject, as when it is erased. @return how many there were */
    int endAll(String subject);
}
