package jp.musubi.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Whether an event's bytes are the canonical ones. The same event has one form only: otherwise two streams with different
 * hashes could tell the same, and one could tell what no log can hold.
 */
final class CanonicalForm {
    private static final int FORMAT = 1;
    private static final int NANOS_OF_SECOND = 1_000_000_000;

    private final ByteBuffer in;

    private CanonicalForm(byte[] event) {
        this.in = ByteBuffer.wrap(event);
    }

    static boolean has(byte[] event) {
        return new CanonicalForm(event).isWhole();
    }

    private boolean isWhole() {
        return in.hasRemaining()
                && in.get() == FORMAT
                && field(Long.BYTES) != null
                && field(Long.BYTES) != null
                && text() != null
                && isTime(field(Long.BYTES + Integer.BYTES))
                && text() != null
                && text() != null
                && areTags()
                && field(-1) != null
                && field(-1) != null
                && !in.hasRemaining();
    }

    private static boolean isTime(ByteBuffer field) {
        if (field == null) {
            return false;
        }
        long seconds = field.getLong();
        int nanos = field.getInt();
        return nanos >= 0
                && nanos < NANOS_OF_SECOND
                && seconds >= Instant.MIN.getEpochSecond()
                && seconds <= Instant.MAX.getEpochSecond();
    }

    /** In order, and none twice. */
    private boolean areTags() {
        int count = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        String lastKey = null;
        String lastValue = null;
        for (int i = 0; i < count; i++) {
            String key = text();
            String value = key == null ? null : text();
            if (value == null || lastKey != null && !follows(key, value, lastKey, lastValue)) {
                return false;
            }
            lastKey = key;
            lastValue = value;
        }
        return count >= 0;
    }

    private static boolean follows(String key, String value, String lastKey, String lastValue) {
        int byKey = key.compareTo(lastKey);
        return byKey > 0 || byKey == 0 && value.compareTo(lastValue) > 0;
    }

    /** A text; null when it is none. */
    private String text() {
        ByteBuffer field = field(-1);
        try {
            return field == null
                    ? null
                    : StandardCharsets.UTF_8.newDecoder().decode(field).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The next field, which has this length, or any where it is negative; null when it is not there. */
    private ByteBuffer field(int expected) {
        int length = in.remaining() < Integer.BYTES ? -1 : in.getInt();
        if (length < 0 || length > in.remaining() || expected >= 0 && length != expected) {
            return null;
        }
        ByteBuffer field = in.slice(in.position(), length);
        in.position(in.position() + length);
        return field;
    }
}
