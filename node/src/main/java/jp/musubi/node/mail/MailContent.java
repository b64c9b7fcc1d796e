package jp.musubi.node.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * What of a mail is sealed while it waits.
 *
 * @param address null for a person: theirs is looked up
 * @param language null when it is not known
 * @param path null without a link
 * @param days 0 without a link
 */
record MailContent(String address, String template, List<String> arguments, String language, String path, int days) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static MailContent of(Mail mail) {
        return new MailContent(
                mail.to() instanceof Mail.Address known ? known.address() : null,
                mail.template(),
                mail.arguments(),
                mail.language().map(Locale::getLanguage).orElse(null),
                mail.link().map(Mail.Link::path).orElse(null),
                mail.link().map(Mail.Link::days).orElse(0));
    }

    /** AES-256-GCM with a random nonce before it, bound to the mail's id. */
    byte[] seal(SecretKey key, String id) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, id, JSON.writeValueAsBytes(this));
        byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when this was not sealed for that id under that key */
    static MailContent open(byte[] sealed, SecretKey key, String id) {
        if (sealed.length <= NONCE_BYTES) {
            throw new IllegalStateException("a queued mail has no content: " + id);
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        return JSON.readValue(run(Cipher.DECRYPT_MODE, key, nonce, id, rest), MailContent.class);
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String id, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(("mail\n" + id).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a queued mail cannot be sealed or opened: " + id, e);
        }
    }
}
