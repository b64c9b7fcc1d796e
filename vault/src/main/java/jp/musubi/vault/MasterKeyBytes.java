package jp.musubi.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A master key: 256 bits.
 *
 * @param id what tells it from others; says nothing about it
 */
record MasterKeyBytes(SecretKey key, String id) {
    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    static MasterKeyBytes fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    private static MasterKeyBytes of(byte[] bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("musubi master key".getBytes(StandardCharsets.US_ASCII));
            byte[] id = Arrays.copyOf(digest.digest(bytes), ID_BYTES);
            return new MasterKeyBytes(
                    new SecretKeySpec(bytes, "AES"), HexFormat.of().formatHex(id));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 bytes in Base64, as {@code openssl rand -base64 32} prints, or in hexadecimal. Empty when it is neither. */
    static Optional<MasterKeyBytes> parse(String text) {
        String key = text.strip();
        try {
            byte[] bytes = key.length() == BYTES * 2
                    ? HexFormat.of().parseHex(key)
                    : Base64.getDecoder().decode(key.replace('-', '+').replace('_', '/'));
            return bytes.length == BYTES ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What {@link #parse} reads. */
    String text() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "MasterKeyBytes[" + id + "]";
    }
}
