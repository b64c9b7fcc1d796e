package jp.musubi.vault;

import java.util.List;
import java.util.Optional;

/** Where second factors are kept: each change is durable before it returns. The rules are elsewhere. */
interface SecondFactorRows {

    /** Keeps a factor and the hashes of its recovery codes in place of any before. */
    void put(SecondFactorRow row, List<String> codes);

    Optional<SecondFactorRow> find(String personId);

    /** Moves on to a later step. @return false when it is there or further already */
    boolean moveOn(String personId, long step);

    /** Takes a recovery code away. @return whether it was the person's */
    boolean takeCode(String personId, String hash);

    int codes(String personId);

    /** Keeps these hashes in place of any before. */
    void putCodes(String personId, List<String> codes);

    void remove(String personId);
}
