package jp.musubi.node;

import java.util.function.Supplier;
import jp.musubi.vault.MasterKeyException;

/** A master key that is not there or cannot be used, in a sentence that says what to do. */
public final class MasterKeyTrouble {

    private MasterKeyTrouble() {}

    /** @param vault where the vault is, to be shown */
    public static StartRefusedException refused(String vault, MasterKeyException e) {
        return new StartRefusedException("cli.masterKey." + e.fault().code(), vault, e.where(), e.wanted());
    }

    /** Opens a vault. @throws StartRefusedException when its master key is not there or cannot be used */
    public static <T> T told(String vault, Supplier<T> opening) {
        try {
            return opening.get();
        } catch (MasterKeyException e) {
            throw refused(vault, e);
        }
    }
}
