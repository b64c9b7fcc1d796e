package jp.musubi.eventlog.audit;

import java.nio.ByteBuffer;
import jp.musubi.eventlog.canonical.Frontier;

/**
 * How far a log was found intact: kept by its user, outside the log, it lets the next audit begin there.
 *
 * @param commit number of the last commit that was verified; 0 for none
 * @param frontier the hash tree over all events up to it, as {@link Frontier#toBytes()}
 */
public record Checkpoint(long commit, byte[] frontier) {

    /** Nothing has been verified. */
    public static Checkpoint origin() {
        return new Checkpoint(0, new Frontier().toBytes());
    }

    /** The last position that was verified. */
    public long position() {
        return Frontier.of(frontier).size();
    }

    /** For keeping: the commit (8 bytes, big endian), then the frontier. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(Long.BYTES + frontier.length)
                .putLong(commit)
                .put(frontier)
                .array();
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException when the bytes are no checkpoint
     */
    public static Checkpoint of(byte[] bytes) {
        if (bytes.length < Long.BYTES) {
            throw new IllegalArgumentException("a checkpoint begins with its commit");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long commit = in.getLong();
        byte[] frontier = new byte[in.remaining()];
        in.get(frontier);
        return new Checkpoint(commit, Frontier.of(frontier).toBytes());
    }
}
