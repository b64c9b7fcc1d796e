package jp.musubi.node;

import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;

/** Keys for those who follow the log: waits while the vault cannot be reached, for which no text may be taken as erased. */
record RetryingKeys(KeyRing keys, RetryPolicy retries) implements KeyRing {

    @Override
    public SecretKey forSealing(RecordRef owner) {
        return retries.until(() -> keys.forSealing(owner));
    }

    @Override
    public Optional<SecretKey> forOpening(RecordRef owner) {
        return retries.until(() -> keys.forOpening(owner));
    }
}
