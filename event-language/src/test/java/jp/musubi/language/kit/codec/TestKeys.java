package jp.musubi.language.kit.codec;

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

/** The keys of the fixtures: fixed, and derived from the owner's name, so that they are keys for tests only. */
final class TestKeys implements KeyRing {
    private final Set<RecordRef> asked = new HashSet<>();
    private final Set<RecordRef> destroyed = new HashSet<>();

    void destroy(RecordRef owner) {
        destroyed.add(owner);
    }

    Set<RecordRef> asked() {
        return Set.copyOf(asked);
    }

    @Override
    public SecretKey forSealing(RecordRef owner) {
        asked.add(owner);
        return forOpening(owner).orElseThrow(() -> new DestroyedKeyException(owner));
    }

    @Override
    public Optional<SecretKey> forOpening(RecordRef owner) {
        return destroyed.contains(owner) ? Optional.empty() : Optional.of(key(owner));
    }

    private static SecretKey key(RecordRef owner) {
        try {
            byte[] name = ("key for tests of " + owner).getBytes(StandardCharsets.UTF_8);
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256").digest(name), "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
