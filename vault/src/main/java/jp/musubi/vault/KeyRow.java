package jp.musubi.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * An owner's key as it is kept.
 *
 * @param bytes null when it has been destroyed
 */
record KeyRow(String owner, byte[] bytes) {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static byte[] fresh() {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String required(String owner) {
        if (owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("a key has an owner");
        }
        return owner;
    }

    /** @param kept what {@link #wrapped} gave, or null */
    static KeyRow unwrapped(MasterKey master, String owner, byte[] kept) {
        return new KeyRow(owner, kept == null ? null : master.unwrap(WrappedColumn.KEY_CONTEXT + owner, kept));
    }

    /** As it is kept; null when it has been destroyed. */
    byte[] wrapped(MasterKey master) {
        return destroyed() ? null : master.wrap(WrappedColumn.KEY_CONTEXT + owner, bytes);
    }

    boolean destroyed() {
        return bytes == null;
    }

    /** Empty when it has been destroyed. */
    Optional<SecretKey> key() {
        return Optional.ofNullable(bytes).map(known -> new SecretKeySpec(known, "AES"));
    }

    boolean same(KeyRow other) {
        return owner.equals(other.owner) && Arrays.equals(bytes, other.bytes);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyRow[" + owner + (destroyed() ? ", destroyed]" : "]");
    }
}
