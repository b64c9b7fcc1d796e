package jp.musubi.verifier;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Reads an exported event log once, from its beginning to its end, and recomputes every hash in it. All numbers are big
 * endian, all hashes SHA-256, the tree is that of RFC 6962, section 2.1.
 *
 * <pre>
 * the line "musubi-event-log 1", ended by 0x0A
 * for each commit:  for each of its events:  'E', 4 bytes length, the event's canonical bytes, 32 bytes leaf hash
 *                   'C', 8 bytes number of the commit, 8 bytes tree size, 32 bytes root
 * at the end:       'H', 8 bytes tree size, 32 bytes root
 *
 * canonical bytes:  0x01, then fields, each with its length (4 bytes) before it: position (8 bytes), commit (8 bytes),
 *                   id, time (8 bytes seconds, 4 bytes nanoseconds), name, version; number of tags (4 bytes) and each
 *                   tag's key and value as fields, sorted by key, then value, as UTF-16, each once; metadata; payload.
 *                   Texts are UTF-8, nanoseconds 0 to 999,999,999, seconds those of the years -999,999,999 to 999,999,999
 * </pre>
 */
public final class LogVerifier {
    private static final byte[] HEADER = "musubi-event-log 1\n".getBytes(StandardCharsets.US_ASCII);
    static final int HASH = 32;
    private static final int INTACT = 0;
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;

    private final DataInputStream in;
    private final Checkpoint checkpoint;
    private final HashTree tree = new HashTree();
    private long commit;
    private long committed;

    private LogVerifier(InputStream in, Checkpoint checkpoint) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
        this.checkpoint = checkpoint;
    }

    /** What was found. */
    public sealed interface Verdict {
        /** Every hash agrees. @param events number of events @param root of the tree, in hexadecimal */
        record Intact(long events, String root) implements Verdict {}

        /** The first position that does not hold; 0 when it cannot be told. */
        record Broken(long position, Fault fault) implements Verdict {}
    }

    /** What does not hold. */
    public enum Fault {
        /** The stream is no exported event log, or one of a form that is not known here. */
        HEADER,
        /** The stream ends in the middle. */
        ENDS_EARLY,
        /** Something stands where an event, a commit or the head should. */
        UNKNOWN_RECORD,
        /** An event and its leaf hash do not agree. */
        EVENT_HASH,
        /** An event's bytes are not of the canonical form. */
        EVENT_FORM,
        /** An event is of another position or commit. */
        EVENT_PLACE,
        /** A commit has no events, or another number or size than follows. */
        COMMIT_PLACE,
        /** The tree up to a commit has another root. */
        COMMIT_ROOT,
        /** The head has another size. */
        HEAD_SIZE,
        /** The head has another root. */
        HEAD_ROOT,
        /** Something follows the head. */
        GOES_ON,
        /** The tree up to the checkpoint has another root than the checkpoint. */
        CHECKPOINT_ROOT,
        /** The log ends before the checkpoint. */
        CHECKPOINT_SIZE
    }

    /**
     * Verifies a stream.
     *
     * @param checkpoint a head that the log must contain; null for none
     * @throws IOException when the stream cannot be read; one that ends too early is broken
     */
    public static Verdict verify(InputStream in, Checkpoint checkpoint) throws IOException {
        return new LogVerifier(in, checkpoint).run();
    }

    private Verdict run() throws IOException {
        if (!Arrays.equals(in.readNBytes(HEADER.length), HEADER)) {
            return new Verdict.Broken(0, Fault.HEADER);
        }
        try {
            Verdict verdict = atCheckpoint();
            while (verdict == null) {
                verdict = switch (in.readUnsignedByte()) {
                    case 'E' -> event();
                    case 'C' -> commit();
                    case 'H' -> head();
                    default -> broken(Fault.UNKNOWN_RECORD);
                };
            }
            return verdict;
        } catch (EOFException e) {
            return broken(Fault.ENDS_EARLY);
        }
    }

    private Verdict broken(Fault fault) {
        return new Verdict.Broken(tree.size() + 1, fault);
    }

    private Verdict brokenSinceCommit(Fault fault) {
        return new Verdict.Broken(committed + 1, fault);
    }

    private Verdict event() throws IOException {
        int length = in.readInt();
        if (length < 0) {
            return broken(Fault.EVENT_FORM);
        }
        byte[] event = exactly(length);
        byte[] stored = exactly(HASH);
        byte[] leaf = HashTree.leaf(event);
        if (!Arrays.equals(leaf, stored)) {
            return broken(Fault.EVENT_HASH);
        }
        if (!CanonicalForm.has(event)) {
            return broken(Fault.EVENT_FORM);
        }
        // Behind the format byte and the length of each field.
        if (ByteBuffer.wrap(event).getLong(5) != tree.size() + 1
                || ByteBuffer.wrap(event).getLong(17) != commit + 1) {
            return broken(Fault.EVENT_PLACE);
        }
        tree.append(leaf);
        return atCheckpoint();
    }

    private Verdict commit() throws IOException {
        long number = in.readLong();
        long size = in.readLong();
        byte[] root = exactly(HASH);
        if (number != commit + 1 || size != tree.size() || size == committed) {
            return brokenSinceCommit(Fault.COMMIT_PLACE);
        }
        if (!Arrays.equals(root, tree.root())) {
            return brokenSinceCommit(Fault.COMMIT_ROOT);
        }
        commit = number;
        committed = size;
        return null;
    }

    private Verdict head() throws IOException {
        long size = in.readLong();
        byte[] root = exactly(HASH);
        if (size != committed || tree.size() != committed) {
            return brokenSinceCommit(Fault.HEAD_SIZE);
        }
        if (!Arrays.equals(root, tree.root())) {
            return new Verdict.Broken(Math.max(1, size), Fault.HEAD_ROOT);
        }
        if (in.read() >= 0) {
            return broken(Fault.GOES_ON);
        }
        if (checkpoint != null && checkpoint.size() > size) {
            return broken(Fault.CHECKPOINT_SIZE);
        }
        return new Verdict.Intact(size, HexFormat.of().formatHex(root));
    }

    private Verdict atCheckpoint() {
        boolean other = checkpoint != null
                && checkpoint.size() == tree.size()
                && !checkpoint.root().equals(HexFormat.of().formatHex(tree.root()));
        return other ? new Verdict.Broken(0, Fault.CHECKPOINT_ROOT) : null;
    }

    /** Reads no more than the stream has, whatever a damaged length says. */
    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    /** Verifies a file, or the standard input for {@code -}. Ends with 0 when intact, 1 when broken, 2 when unusable. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err, Locale.getDefault()));
    }

    static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "jp.musubi.verifier.messages",
                locale,
                // The Japanese texts are the root: no detour by the machine's own language.
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        if (args.length < 1 || args.length > 2) {
            err.println(texts.getString("usage"));
            return UNUSABLE;
        }
        try (InputStream in = args[0].equals("-") ? System.in : Files.newInputStream(Path.of(args[0]))) {
            return tell(verify(in, args.length == 2 ? Checkpoint.parse(args[1]) : null), out, texts);
        } catch (IllegalArgumentException e) {
            err.println(texts.getString("usage"));
        } catch (IOException e) {
            err.println(MessageFormat.format(texts.getString("unreadable"), args[0], e));
        }
        return UNUSABLE;
    }

    private static int tell(Verdict verdict, PrintStream out, ResourceBundle texts) {
        return switch (verdict) {
            case Verdict.Intact intact -> {
                out.println(
                        MessageFormat.format(texts.getString("intact"), Long.toString(intact.events()), intact.root()));
                yield INTACT;
            }
            case Verdict.Broken broken -> {
                out.println(MessageFormat.format(
                        texts.getString("broken"),
                        Long.toString(broken.position()),
                        texts.getString("fault." + broken.fault())));
                yield BROKEN;
            }
        };
    }
}
