package jp.musubi.node.drafts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a draft says, as JSON sealed under its writer's key (AES-256-GCM), bound to the draft. */
final class DraftSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftSeal() {}

    static byte[] json(Draft.Content content) {
        return JSON.writeValueAsBytes(content);
    }

    static byte[] seal(byte[] json, SecretKey key, String draft) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, draft).doFinal(json);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws IOException when it was not sealed under this key for this draft */
    static Draft.Content open(byte[] sealed, SecretKey key, String draft) throws IOException {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE);
            byte[] json = cipher(Cipher.DECRYPT_MODE, key, nonce, draft).doFinal(sealed, NONCE, sealed.length - NONCE);
            return JSON.readValue(json, Draft.Content.class);
        } catch (GeneralSecurityException | JacksonException e) {
            // Without its cause, which could quote what was typed.
            throw new IOException("a draft cannot be read: " + draft);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String draft) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("draft\n" + draft).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
