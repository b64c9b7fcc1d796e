package jp.musubi.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A growing hash tree: the roots of its complete subtrees, the last on top. */
final class HashTree {
    private final Deque<byte[]> subtrees = new ArrayDeque<>();
    private long size;

    long size() {
        return size;
    }

    void append(byte[] leaf) {
        byte[] hash = leaf;
        // Each bit set at the end of the size is a subtree as large as the one just completed.
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            hash = sha256(1, subtrees.pop(), hash);
        }
        subtrees.push(hash);
        size++;
    }

    byte[] root() {
        byte[] root = null;
        for (byte[] subtree : subtrees) {
            root = root == null ? subtree : sha256(1, subtree, root);
        }
        return root == null ? sha256(-1) : root;
    }

    static byte[] leaf(byte[] entry) {
        return sha256(0, entry);
    }

    private static byte[] sha256(int prefix, byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            if (prefix >= 0) {
                digest.update((byte) prefix);
            }
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
