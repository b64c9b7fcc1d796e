package jp.musubi.eventlog.audit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.Verdict.Broken;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.jspecify.annotations.Nullable;

/** Reads an exported stream and recomputes it. */
final class ExportVerifier {
    private final DataInputStream in;
    private final Frontier frontier = new Frontier();
    private long commit;
    private long committed;

    ExportVerifier(InputStream in) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    }

    Verdict run() throws IOException {
        if (!Arrays.equals(in.readNBytes(LogExport.HEADER.length), LogExport.HEADER)) {
            return new Broken(0, "this is no exported event log of a known form");
        }
        try {
            while (true) {
                Verdict verdict = record(in.readUnsignedByte());
                if (verdict != null) {
                    return verdict;
                }
            }
        } catch (EOFException e) {
            return new Broken(frontier.size() + 1, "the stream ends too early");
        } catch (IllegalArgumentException e) {
            return new Broken(frontier.size() + 1, String.valueOf(e.getMessage()));
        }
    }

    /** A verdict ends the reading; null goes on. */
    private @Nullable Verdict record(int kind) throws IOException {
        return switch (kind) {
            case 'E' -> event();
            case 'C' -> commit();
            case 'H' -> head();
            default -> new Broken(frontier.size() + 1, "the stream has something unknown here");
        };
    }

    private @Nullable Verdict event() throws IOException {
        byte[] bytes = exactly(in.readInt());
        byte[] stored = exactly(MerkleTree.HASH_LENGTH);
        byte[] leafHash = MerkleTree.leafHash(bytes);
        long expected = frontier.size() + 1;
        if (!Arrays.equals(leafHash, stored)) {
            return new Broken(expected, "the event and its leaf hash do not agree");
        }
        StoredEvent event = CanonicalEvent.read(bytes);
        if (event.position() != expected || event.commit() != commit + 1) {
            return new Broken(
                    expected, "the event says position " + event.position() + " and commit " + event.commit());
        }
        frontier.append(leafHash);
        return null;
    }

    private @Nullable Verdict commit() throws IOException {
        long number = in.readLong();
        long size = in.readLong();
        byte[] root = exactly(MerkleTree.HASH_LENGTH);
        if (number != commit + 1 || size != frontier.size() || size == committed) {
            return new Broken(committed + 1, "commit " + number + " says that it ends at " + size);
        }
        if (!Arrays.equals(root, frontier.root())) {
            return new Broken(committed + 1, "the tree up to commit " + number + " has another root than exported");
        }
        commit = number;
        committed = size;
        return null;
    }

    private @Nullable Verdict head() throws IOException {
        long size = in.readLong();
        byte[] root = exactly(MerkleTree.HASH_LENGTH);
        if (size != committed || frontier.size() != committed) {
            return new Broken(committed + 1, "the head says " + size + " events, the commits " + committed);
        }
        if (!Arrays.equals(root, frontier.root())) {
            return new Broken(Math.max(1, size), "the head has another root than its events");
        }
        return in.read() < 0
                ? new Verdict.Intact(size, HexFormat.of().formatHex(root))
                : new Broken(size + 1, "the stream goes on after its head");
    }

    /** Reads piece by piece, so that a corrupted length asks for no more memory than the stream has bytes. */
    private byte[] exactly(int length) throws IOException {
        if (length < 0) {
            throw new IllegalArgumentException("the stream has a negative length here");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
