package jp.musubi.eventlog.canonical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import jp.musubi.eventlog.WellFormed;

/** Text to UTF-8 and back without loss: what cannot be carried over exactly is refused, never replaced. */
final class CanonicalText {
    private CanonicalText() {}

    static byte[] encode(String what, String text) {
        if (text == null) {
            throw new IllegalArgumentException("the " + what + " of an event is missing");
        }
        if (!WellFormed.test(text)) {
            throw new IllegalArgumentException("the " + what + " of an event has half a character");
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
