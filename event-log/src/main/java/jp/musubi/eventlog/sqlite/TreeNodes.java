package jp.musubi.eventlog.sqlite;

import java.nio.ByteBuffer;
import java.util.Arrays;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;

/**
 * The part of the hash tree's frontier that came with a commit: the roots of those complete subtrees that end within it,
 * the smallest first. A commit of one event has one. What lies further left came with earlier commits and is found there,
 * so that a log of a million events needs about twenty of them to grow on, and no row is ever written again.
 */
final class TreeNodes {
    private TreeNodes() {}

    /** Of the frontier after a commit, what the frontier of that size before it did not have. */
    static byte[] of(Frontier after, long before) {
        return Arrays.copyOfRange(after.toBytes(), Long.BYTES, Long.BYTES + bytes(after.size(), before));
    }

    /** How many bytes the subtrees need that end after one size and up to another. */
    private static int bytes(long size, long before) {
        int count = 0;
        for (long end = size; end > before; end -= Long.lowestOneBit(end)) {
            count++;
        }
        return count * MerkleTree.HASH_LENGTH;
    }

    /** Puts a frontier together again, from right to left. */
    static final class Gathering {
        private final ByteBuffer frontier;
        private long wanted;

        Gathering(long size) {
            this.frontier = ByteBuffer.allocate(Long.BYTES + Long.bitCount(size) * MerkleTree.HASH_LENGTH)
                    .putLong(size);
            this.wanted = size;
        }

        /** The position at which the next subtree ends; 0 when there is no more. */
        long wanted() {
            return wanted;
        }

        /**
         * Takes what a commit has of the frontier.
         *
         * @throws IllegalArgumentException when it is not the commit of the wanted position, or has other hashes
         */
        void add(long first, long last, byte[] nodes) {
            boolean within = first >= 1 && first <= wanted && wanted <= last;
            // Between them no larger subtree has been completed, or this position would not be wanted.
            boolean near = last - wanted < Long.lowestOneBit(wanted);
            if (!within || !near || nodes.length != bytes(last, first - 1)) {
                throw new IllegalArgumentException("the commit of position " + wanted + " has other hashes than these");
            }
            // What the commit has to the right of the wanted subtree has grown into larger ones since.
            int skipped = Long.bitCount(last - wanted) * MerkleTree.HASH_LENGTH;
            frontier.put(nodes, skipped, nodes.length - skipped);
            while (wanted >= first) {
                wanted -= Long.lowestOneBit(wanted);
            }
        }

        Frontier frontier() {
            return Frontier.of(frontier.array());
        }
    }
}
