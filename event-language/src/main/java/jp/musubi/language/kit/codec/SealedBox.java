package jp.musubi.language.kit.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import jp.musubi.language.kit.RecordRef;

/**
 * One layer of sealing: AES-256-GCM (NIST SP 800-38D) with a random nonce of 96 bits and a tag of 128, laid out as
 * nonce, ciphertext, tag. Bound to its place: the associated data is the key's owner, the event's name and the
 * record's path in it (empty for the event itself), one a line. Not thread-safe; made for one event.
 */
final class SealedBox {
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private final String eventName;
    private final Cipher cipher;

    SealedBox(String eventName) {
        this.eventName = eventName;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in Galois counter mode", e);
        }
    }

    /** Where it is, for messages. */
    String place(String path) {
        return path.isEmpty() ? eventName : eventName + " " + path;
    }

    byte[] seal(byte[] plain, SecretKey key, RecordRef owner, String path, Supplier<byte[]> nonces) {
        byte[] nonce = nonces.get();
        try {
            begin(Cipher.ENCRYPT_MODE, key, nonce, owner, path);
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place(path) + " of " + eventName, e);
        }
    }

    /** @throws UnreadableEventException when the bytes are not what was sealed for this place under this key */
    byte[] open(byte[] sealed, SecretKey key, RecordRef owner, String path) {
        if (sealed.length < NONCE_BYTES + TAG_BYTES) {
            throw new UnreadableEventException(eventName + ": sealed value too short: " + place(path), null);
        }
        try {
            begin(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), owner, path);
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new UnreadableEventException(eventName + ": sealed value has been altered: " + place(path), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + place(path) + " of " + eventName, e);
        }
    }

    private void begin(int mode, SecretKey key, byte[] nonce, RecordRef owner, String path)
            throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD((owner + "\n" + eventName + "\n" + path).getBytes(StandardCharsets.UTF_8));
    }
}
