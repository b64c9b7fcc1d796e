package jp.musubi.eventlog.audit;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.canonical.CanonicalEvent;

/**
 * The log as a stream that can be verified without it. Numbers are big endian.
 *
 * <pre>
 * the line "musubi-event-log 1", ended by 0x0A
 * for each commit, in order:
 *   for each of its events, in order:
 *     'E'  4 bytes length of the canonical bytes, the canonical bytes, 32 bytes leaf hash
 *   'C'    8 bytes number of the commit, 8 bytes tree size after it, 32 bytes root after it
 * 'H'      8 bytes tree size, 32 bytes root
 * </pre>
 */
public final class LogExport {
    static final byte[] HEADER = "musubi-event-log 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE = 256;

    private LogExport() {}

    /**
     * Writes the log up to its head at the time of the call. The stream is flushed, not closed.
     *
     * @param progress called now and then with the position reached
     * @return the head that was written
     * @throws LogFailureException when the log cannot be read or lacks an event
     */
    public static TreeHead write(EventLog log, OutputStream out, LongConsumer progress) throws IOException {
        TreeHead head = log.treeHead();
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        data.write(HEADER);
        long position = 0;
        long commit = 0;
        while (position < head.size()) {
            List<CommitRecord> page = log.commits(commit, PAGE);
            for (CommitRecord record : page) {
                if (record.last() <= head.size()) {
                    writeCommit(log, data, record);
                    position = record.last();
                }
                commit = record.commit();
            }
            if (page.isEmpty()) {
                throw new LogFailureException("the commit of the event at position " + (position + 1) + " is missing");
            }
            progress.accept(position);
        }
        data.writeByte('H');
        data.writeLong(head.size());
        data.write(head.root());
        data.flush();
        return head;
    }

    private static void writeCommit(EventLog log, DataOutputStream out, CommitRecord commit) throws IOException {
        long position = commit.first();
        while (position <= commit.last()) {
            List<StoredEvent> page = log.read(position - 1, (int) Math.min(PAGE, commit.last() - position + 1));
            if (page.isEmpty()) {
                throw new LogFailureException("the event at position " + position + " is missing");
            }
            for (StoredEvent event : page) {
                byte[] bytes = CanonicalEvent.bytes(event);
                out.writeByte('E');
                out.writeInt(bytes.length);
                out.write(bytes);
                out.write(event.leafHash());
            }
            position = page.getLast().position() + 1;
        }
        out.writeByte('C');
        out.writeLong(commit.commit());
        out.writeLong(commit.last());
        out.write(commit.root());
    }

    /**
     * Verifies a stream that {@link #write} made, without any log.
     *
     * @throws IOException when the stream cannot be read; a stream that ends too early is broken, not unreadable
     */
    public static Verdict verify(InputStream in) throws IOException {
        return new ExportVerifier(in).run();
    }
}
