package jp.musubi.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What second factors of persons rest on: a secret that an authenticator shares, and recovery codes for when it is lost. */
public interface SecondFactors {

    /** How many recovery codes are given out together. */
    int CODES = 10;

    /**
     * Keeps a secret in place of any before, wrapped, and makes recovery codes in place of any before.
     *
     * @param step the last step of time whose code has been used: neither it nor one before is accepted again
     * @return the recovery codes, of which only hashes are kept
     */
    List<String> set(String personId, byte[] secret, Instant since, long step);

    /** The secret. */
    Optional<byte[]> secret(String personId);

    /** Since when; empty when there is none. */
    Optional<Instant> since(String personId);

    /** Uses up a step of time and all before it. @return false when it was used up already: of two at once, one gets it */
    boolean use(String personId, long step);

    /** Uses up a recovery code, however it was typed. @return whether it was there */
    boolean useCode(String personId, String code);

    /** How many recovery codes are left. */
    int codesLeft(String personId);

    /** Makes recovery codes in place of those before. */
    List<String> renewCodes(String personId);

    /** Forgets all of a person. */
    void remove(String personId);
}
