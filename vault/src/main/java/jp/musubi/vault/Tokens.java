package jp.musubi.vault;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Access tokens of programs, each for one person. What they allow is for others to judge. */
public interface Tokens {

    /** What every secret begins with: people and scanners tell by it what they have found. */
    String PREFIX = "musubi_";

    /**
     * Makes a token. Only a hash of its secret is kept.
     *
     * @param id no secret; nobody else's
     * @param until when it ends
     * @return the secret: {@link #PREFIX} and 43 characters
     * @throws IllegalArgumentException when there is one with that id
     */
    String issue(String id, String personId, String name, String scope, Instant issued, Instant until);

    /** The token of a secret, ended or not; empty when there is none or somebody has ended it. */
    Optional<Token> find(String secret);

    /** The token with that id. */
    Optional<Token> get(String id);

    /** Those of a person, in the order in which they were made. */
    List<Token> ofPerson(String personId);

    /** Notes that it was used on a day, unless that or a later one is noted already. */
    void used(String id, LocalDate day);

    /** Ends it for ever. @return whether it was there */
    boolean end(String id);

    /** Ends all of a person. */
    void endAll(String personId);
}
