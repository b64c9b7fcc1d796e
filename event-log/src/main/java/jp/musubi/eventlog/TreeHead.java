package jp.musubi.eventlog;

import java.util.HexFormat;

/**
 * Size and root of the hash tree (RFC 6962).
 *
 * @param size number of events
 * @param root 32 bytes; of the empty tree, SHA-256 of nothing
 */
public record TreeHead(long size, byte[] root) {
    /** The root in lower-case hexadecimal. */
    public String rootHex() {
        return HexFormat.of().formatHex(root);
    }
}
