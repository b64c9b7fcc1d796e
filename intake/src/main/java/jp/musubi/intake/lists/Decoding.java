package jp.musubi.intake.lists;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** From bytes to text: UTF-8 with or without a mark, UTF-16 with one, else an older encoding. Never a replaced character. */
public final class Decoding {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Decoding() {}

    /** The text, Windows-31J being the older encoding. @throws RefusedFileException see {@link #text(byte[], Charset)} */
    public static String text(byte[] bytes) {
        return text(bytes, WINDOWS_31J);
    }

    /**
     * The text.
     *
     * @param older in what it may be if not in Unicode
     * @throws RefusedFileException when the bytes are in none of these, naming the line and byte of the first fault
     */
    public static String text(byte[] bytes, Charset older) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(Arrays.copyOfRange(bytes, 3, bytes.length), StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return strict(Arrays.copyOfRange(bytes, 2, bytes.length), StandardCharsets.UTF_16BE, 2);
        }
        int fault = firstFault(bytes, StandardCharsets.UTF_8);
        if (fault < 0) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // A text in UTF-8 with one broken byte may pass as Windows-31J, all of it garbled: rather refuse it.
        if (mostlyUtf8(bytes)) {
            throw broken("import.broken_encoding", bytes, fault, 0, StandardCharsets.UTF_8);
        }
        int other = firstFault(bytes, older);
        if (other >= 0) {
            throw broken("import.unknown_encoding", bytes, other, 0, older);
        }
        return new String(bytes, older);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, Charset charset, int marked) {
        int fault = firstFault(bytes, charset);
        if (fault >= 0) {
            throw broken("import.broken_encoding", bytes, fault, marked, charset);
        }
        return new String(bytes, charset);
    }

    private static RefusedFileException broken(String key, byte[] bytes, int fault, int marked, Charset charset) {
        return new RefusedFileException(key, charset.displayName(), line(bytes, fault), fault + marked + 1);
    }

    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    /** Offset of the first byte that is not of this encoding; -1 when all are. */
    private static int firstFault(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    /** Whether more characters of several bytes are well formed as UTF-8 than are not: rare in any other encoding. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = length(bytes[i]);
            if (length == 1) {
                i++;
            } else if (length > 1 && wellFormed(bytes, i, length)) {
                good++;
                i += length;
            } else {
                bad++;
                i++;
            }
        }
        return good > bad;
    }

    private static int length(byte first) {
        int bits = first & 0xFF;
        return bits < 0x80 ? 1 : bits < 0xC2 ? 0 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : bits < 0xF5 ? 4 : 0;
    }

    private static boolean wellFormed(byte[] bytes, int from, int length) {
        if (from + length > bytes.length) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
            return true;
        } catch (CharacterCodingException e) {
            // The answer to the question, not a fault.
            return false;
        }
    }
}
