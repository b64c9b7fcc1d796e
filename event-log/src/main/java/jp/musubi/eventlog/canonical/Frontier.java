package jp.musubi.eventlog.canonical;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The right edge of a growing hash tree: the roots of its complete subtrees, one for each bit set in the size. It is all
 * that is needed to append leaves and to know the root. Not thread-safe.
 */
public final class Frontier {
    private static final int LEVELS = Long.SIZE;

    private final byte[][] roots;
    private long size;

    /** The frontier of the empty tree. */
    public Frontier() {
        this(0, new byte[LEVELS][]);
    }

    private Frontier(long size, byte[][] roots) {
        this.size = size;
        this.roots = roots;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Appends a leaf by its hash. */
    public void append(byte[] leafHash) {
        byte[] hash = requireHash(leafHash);
        int level = 0;
        for (; (size >>> level & 1) == 1; level++) {
            hash = MerkleTree.nodeHash(roots[level], hash);
            roots[level] = null;
        }
        roots[level] = hash;
        size++;
    }

    /** The root over all leaves appended so far: 32 bytes. */
    public byte[] root() {
        byte[] root = null;
        for (byte[] subtree : roots) {
            if (subtree != null) {
                root = root == null ? subtree : MerkleTree.nodeHash(subtree, root);
            }
        }
        return root == null ? MerkleTree.emptyRoot() : root.clone();
    }

    /** A frontier that grows on its own from here. */
    public Frontier copy() {
        return new Frontier(size, roots.clone());
    }

    /** Size (8 bytes, big endian), then the subtrees' roots, the smallest first. */
    public byte[] toBytes() {
        ByteBuffer out = ByteBuffer.allocate(Long.BYTES + Long.bitCount(size) * MerkleTree.HASH_LENGTH);
        out.putLong(size);
        for (byte[] subtree : roots) {
            if (subtree != null) {
                out.put(subtree);
            }
        }
        return out.array();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException when the bytes are no frontier
     */
    public static Frontier of(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new IllegalArgumentException("a frontier begins with its size");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long size = in.getLong();
        if (size < 0 || in.remaining() != Long.bitCount(size) * MerkleTree.HASH_LENGTH) {
            throw new IllegalArgumentException("a frontier of size " + size + " has other hashes than these");
        }
        byte[][] roots = new byte[LEVELS][];
        for (int level = 0; level < LEVELS; level++) {
            if ((size >>> level & 1) == 1) {
                roots[level] = new byte[MerkleTree.HASH_LENGTH];
                in.get(roots[level]);
            }
        }
        return new Frontier(size, roots);
    }

    private static byte[] requireHash(byte[] leafHash) {
        if (leafHash.length != MerkleTree.HASH_LENGTH) {
            throw new IllegalArgumentException("a leaf hash has 32 bytes");
        }
        return Arrays.copyOf(leafHash, leafHash.length);
    }
}
