package jp.musubi.language.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.regex.Pattern;

/**
 * Makes and checks ids. An id is 1 to 64 characters of {@code A-Z a-z 0-9 . _ -}, the first a letter or digit. Ids made
 * here are 26 characters of Crockford's base 32 in lower case (130 bits, of which 128 are used).
 */
public final class Ids {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private Ids() {}

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    /** Returns the text when it has the form of an id. @throws IllegalArgumentException otherwise */
    public static String require(String text) {
        if (!isId(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }

    /**
     * The id that follows from a kind and some parts: the same parts always give the same id, different parts give
     * different ids (first 128 bits of SHA-256 over the length-prefixed parts).
     *
     * @param kind separates the uses of this function from each other
     * @param parts what the id is derived from
     */
    public static String derived(String kind, String... parts) {
        MessageDigest digest = Sha256.fresh();
        update(digest, kind);
        for (String part : parts) {
            update(digest, part);
        }
        return encode(digest.digest());
    }

    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(new byte[] {
            (byte) (bytes.length >>> 24), (byte) (bytes.length >>> 16), (byte) (bytes.length >>> 8), (byte) bytes.length
        });
        digest.update(bytes);
    }

    private static String encode(byte[] hash) {
        StringBuilder text = new StringBuilder(26);
        for (int bit = 0; bit < 130; bit += 5) {
            int value = 0;
            for (int i = bit; i < bit + 5; i++) {
                int on = i < 128 ? (hash[i / 8] >>> (7 - i % 8)) & 1 : 0;
                value = value << 1 | on;
            }
            text.append(ALPHABET[value]);
        }
        return text.toString();
    }
}
