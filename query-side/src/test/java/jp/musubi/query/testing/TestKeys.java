package jp.musubi.query.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.KeyRing;

/** Keys that can be destroyed, the same in every process. */
public final class TestKeys implements KeyRing {
    private final Set<RecordRef> destroyed = new HashSet<>();

    @Override
    public SecretKey forSealing(RecordRef owner) {
        return forOpening(owner).orElseThrow(() -> new DestroyedKeyException(owner));
    }

    @Override
    public synchronized Optional<SecretKey> forOpening(RecordRef owner) {
        return destroyed.contains(owner) ? Optional.empty() : Optional.of(key(owner));
    }

    private static SecretKey key(RecordRef owner) {
        try {
            byte[] seed = ("a key for tests: " + owner).getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(seed), "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Destroys a key for ever. */
    public synchronized void destroy(RecordRef owner) {
        destroyed.add(owner);
    }
}
