package jp.musubi.eventlog.canonical;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of the tree of RFC 6962, section 2.1: leaves and inner nodes are told apart by their first byte. */
public final class MerkleTree {
    /** Length of every hash, in bytes. */
    public static final int HASH_LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final MessageDigest FRESH = fresh();

    private MerkleTree() {}

    /** SHA-256 over 0x00 and the entry. */
    public static byte[] leafHash(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** SHA-256 over 0x01 and both children. */
    public static byte[] nodeHash(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    /** A copy of a fresh one: cheaper than asking the platform for its providers at every hash. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
