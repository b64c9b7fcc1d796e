package jp.musubi.app.entrance;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a short text with the client instead of with us, for a short while: nobody else can read it, and it comes back as
 * it was given or not at all. The key is this process's own: after a restart, and on another node, it is not known.
 */
public final class SealedCookie {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final SecretKeySpec KEY = new SecretKeySpec(random(32), "AES");

    private final String name;
    private final Duration kept;
    private final int longest;
    private final Clock clock;

    /**
     * One for each purpose.
     *
     * @param name of the cookie, and what its text is for: that of another opens nothing here
     * @param longest most bytes of the text; a longer one is not kept
     */
    public SealedCookie(String name, Duration kept, int longest, Clock clock) {
        this.name = name;
        this.kept = kept;
        this.longest = longest;
        this.clock = clock;
    }

    /** Keeps a text with the client, in place of an earlier one; too long a text leaves nothing. */
    public void keep(HttpServletResponse response, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > longest) {
            forget(response);
            return;
        }
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = crypt(
                Cipher.ENCRYPT_MODE,
                nonce,
                ByteBuffer.allocate(Long.BYTES + bytes.length)
                        .putLong(clock.instant().plus(kept).getEpochSecond())
                        .put(bytes)
                        .array());
        byte[] whole = ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        send(response, Base64.getUrlEncoder().withoutPadding().encodeToString(whole), (int) kept.toSeconds());
    }

    /** What was kept; empty when there is nothing, or not from here, or it is too old. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null) {
            return Optional.empty();
        }
        try {
            byte[] whole = Base64.getUrlDecoder().decode(cookie.getValue());
            if (whole.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] nonce =
                    ByteBuffer.allocate(NONCE_BYTES).put(whole, 0, NONCE_BYTES).array();
            byte[] sealed = new byte[whole.length - NONCE_BYTES];
            System.arraycopy(whole, NONCE_BYTES, sealed, 0, sealed.length);
            ByteBuffer opened = ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, nonce, sealed));
            return opened.getLong() < clock.instant().getEpochSecond()
                    ? Optional.empty()
                    : Optional.of(StandardCharsets.UTF_8.decode(opened).toString());
        } catch (IllegalArgumentException e) {
            // Not what was given: as if there were nothing.
            return Optional.empty();
        }
    }

    /** Leaves nothing with the client. */
    public void forget(HttpServletResponse response) {
        send(response, "", 0);
    }

    private void send(HttpServletResponse response, String value, int seconds) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(seconds);
        response.addCookie(cookie);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, KEY, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed by this process for " + name, e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
