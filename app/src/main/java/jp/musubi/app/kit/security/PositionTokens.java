package jp.musubi.app.kit.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import jp.musubi.language.party.PersonId;

/**
 * Log positions as those meet them who may not see any: how far the log has grown between two writes of one's own tells
 * what the matcher wrote, and so what hidden records say. A token is a position sealed for one person (AES-GCM, a fresh
 * nonce each time), so that two tokens of the same position do not look alike. Any node with the same vault reads it.
 */
public final class PositionTokens {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Supplier<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    /** @param key the same on all nodes */
    public PositionTokens(Supplier<SecretKey> key) {
        this.key = key;
    }

    /** A token that only this person can use. */
    public String seal(PersonId person, long position) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, person, nonce).doFinal(plain);
            byte[] token = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    /** The position; empty when the token is none, or another person's. */
    public OptionalLong open(PersonId person, String token) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != NONCE_BYTES + Long.BYTES + TAG_BITS / Byte.SIZE) {
                return OptionalLong.empty();
            }
            byte[] nonce = java.util.Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, person, nonce).doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return OptionalLong.of(ByteBuffer.wrap(plain).getLong());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Typed by hand, cut off, or sealed for somebody else.
            return OptionalLong.empty();
        }
    }

    private Cipher cipher(int mode, PersonId person, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key.get(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(person.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
