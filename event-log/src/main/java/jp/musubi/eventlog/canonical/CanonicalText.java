package jp.musubi.eventlog.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text to UTF-8 and back without loss: what cannot be carried over exactly is refused, never replaced. */
final class CanonicalText {
    private CanonicalText() {}

    static byte[] encode(String what, String text) {
        if (text == null) {
            throw new IllegalArgumentException("the " + what + " of an event is missing");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    throw new IllegalArgumentException("the " + what + " of an event has half a character (U+"
                            + Integer.toHexString(c).toUpperCase() + ")");
                }
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String decode(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a text is not UTF-8", e);
        }
    }
}
