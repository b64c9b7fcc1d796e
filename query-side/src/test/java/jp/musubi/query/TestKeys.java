package jp.musubi.query;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.language.RecordRef;
import jp.musubi.language.sealing.KeyRing;

/** Keys in memory, which can be destroyed. */
public final class TestKeys implements KeyRing {
    private final Map<RecordRef, SecretKey> keys = new HashMap<>();
    private final Set<RecordRef> destroyed = new HashSet<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public synchronized SecretKey forSealing(RecordRef owner) {
        if (destroyed.contains(owner)) {
            throw new DestroyedKeyException(owner);
        }
        return keys.computeIfAbsent(owner, any -> {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return new SecretKeySpec(bytes, "AES");
        });
    }

    @Override
    public synchronized Optional<SecretKey> forOpening(RecordRef owner) {
        return Optional.ofNullable(keys.get(owner));
    }

    /** Destroys a key for ever. */
    public synchronized void destroy(RecordRef owner) {
        keys.remove(owner);
        destroyed.add(owner);
    }
}
