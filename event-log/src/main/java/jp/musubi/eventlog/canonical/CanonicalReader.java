package jp.musubi.eventlog.canonical;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads canonical bytes field by field; whatever is not exactly of the form is refused. */
final class CanonicalReader {
    private final ByteBuffer in;

    CanonicalReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    byte single() {
        if (!in.hasRemaining()) {
            throw new IllegalArgumentException("canonical bytes end too early");
        }
        return in.get();
    }

    int number() {
        try {
            int number = in.getInt();
            if (number >= 0) {
                return number;
            }
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("canonical bytes end too early", e);
        }
        throw new IllegalArgumentException("a length in canonical bytes is negative");
    }

    long whole() {
        return field(Long.BYTES).getLong();
    }

    Instant time() {
        ByteBuffer field = field(Long.BYTES + Integer.BYTES);
        long seconds = field.getLong();
        int nanos = field.getInt();
        if (nanos < 0 || nanos > 999_999_999) {
            throw new IllegalArgumentException("nanoseconds in canonical bytes are out of range");
        }
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a time in canonical bytes is out of range", e);
        }
    }

    String text() {
        return CanonicalText.decode(slice(number()));
    }

    byte[] bytes() {
        byte[] bytes = new byte[requireRemaining(number())];
        in.get(bytes);
        return bytes;
    }

    void end() {
        if (in.hasRemaining()) {
            throw new IllegalArgumentException("canonical bytes go on after their end");
        }
    }

    private ByteBuffer field(int length) {
        if (number() != length) {
            throw new IllegalArgumentException("a field in canonical bytes has not its length of " + length);
        }
        return slice(length);
    }

    private ByteBuffer slice(int length) {
        ByteBuffer slice = in.slice(in.position(), requireRemaining(length));
        in.position(in.position() + length);
        return slice;
    }

    private int requireRemaining(int length) {
        if (length > in.remaining()) {
            throw new IllegalArgumentException("canonical bytes end too early");
        }
        return length;
    }
}
