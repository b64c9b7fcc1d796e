package jp.musubi.app.gateway;

import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.language.RecordRef;
import jp.musubi.language.sealing.KeyRing;
import jp.musubi.vault.Keys;

/** The vault's keys as the event language wants them. */
public final class VaultKeyRing implements KeyRing {

    private final Keys keys;

    public VaultKeyRing(Keys keys) {
        this.keys = keys;
    }

    @Override
    public SecretKey forSealing(RecordRef owner) {
        try {
            return keys.obtain(owner.toString());
        } catch (Keys.KeyDestroyedException e) {
            throw new DestroyedKeyException(owner);
        }
    }

    @Override
    public Optional<SecretKey> forOpening(RecordRef owner) {
        return keys.find(owner.toString());
    }
}
