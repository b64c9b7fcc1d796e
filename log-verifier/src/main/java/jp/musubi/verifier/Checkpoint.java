package jp.musubi.verifier;

import java.util.HexFormat;

/**
 * A head that was noted earlier, elsewhere.
 *
 * @param size number of events
 * @param root in lower-case hexadecimal
 */
public record Checkpoint(long size, String root) {
    /** Reads {@code SIZE:ROOT}. @throws IllegalArgumentException when the text is none */
    public static Checkpoint parse(String text) {
        int colon = text.indexOf(':');
        byte[] root = HexFormat.of().parseHex(text.substring(colon + 1));
        if (colon < 1 || root.length != LogVerifier.HASH) {
            throw new IllegalArgumentException("a checkpoint is SIZE:ROOT, the root in 64 hexadecimal digits");
        }
        long size = Long.parseLong(text.substring(0, colon));
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
        return new Checkpoint(size, HexFormat.of().formatHex(root));
    }
}
