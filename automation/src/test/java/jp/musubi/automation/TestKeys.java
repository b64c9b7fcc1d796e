package jp.musubi.automation;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;

/** Keys in memory, which can be destroyed. */
public final class TestKeys implements KeyRing {
    private final Map<RecordRef, SecretKey> keys = new ConcurrentHashMap<>();
    private final Set<RecordRef> destroyed = ConcurrentHashMap.newKeySet();
    private final SecureRandom random = new SecureRandom();

    @Override
    public SecretKey forSealing(RecordRef owner) {
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
    public Optional<SecretKey> forOpening(RecordRef owner) {
        return Optional.ofNullable(keys.get(owner));
    }

    /** Destroys a key for ever. */
    public void destroy(RecordRef owner) {
        destroyed.add(owner);
        keys.remove(owner);
    }

    public Set<RecordRef> destroyed() {
        return Set.copyOf(destroyed);
    }
}
