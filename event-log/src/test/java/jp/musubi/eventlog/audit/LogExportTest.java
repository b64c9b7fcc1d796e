package jp.musubi.eventlog.audit;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exported stream is verified by itself alone. */
class LogExportTest {
    private static final int EVENTS = 7;

    @TempDir
    Path folder;

    private byte[] stream;
    /** Where each event's record begins, and where the last one ends. */
    private final List<Integer> records = new ArrayList<>();

    @BeforeEach
    void anExport() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("events.db"))) {
            append(log, event("A", "seed:1"));
            append(log, event("B", "need:1"), event("C"), event("D"));
            append(log, event("E"));
            append(log, event("F"), event("G", "seed:1", "need:1"));
            LogExport.write(log, out, position -> {});
        }
        stream = out.toByteArray();
        int at = LogExport.HEADER.length;
        while (stream[at] != 'H') {
            if (stream[at] == 'E') {
                records.add(at);
                at += 1 + 4 + ByteBuffer.wrap(stream).getInt(at + 1) + 32;
            } else {
                at += 1 + 8 + 8 + 32;
            }
        }
        records.add(at);
    }

    private static Verdict verdict(byte[] stream) throws IOException {
        return LogExport.verify(new ByteArrayInputStream(stream));
    }

    private static long brokenAt(byte[] stream) throws IOException {
        assertThat(verdict(stream)).isInstanceOf(Verdict.Broken.class);
        return ((Verdict.Broken) verdict(stream)).position();
    }

    private byte[] without(int from, int to) {
        byte[] rest = Arrays.copyOf(stream, stream.length - (to - from));
        System.arraycopy(stream, to, rest, from, stream.length - to);
        return rest;
    }

    private int end(int event) {
        int at = records.get(event);
        return at + 1 + 4 + ByteBuffer.wrap(stream).getInt(at + 1) + 32;
    }

    @Test
    void anUntouchedStreamIsIntact() throws IOException {
        assertThat(records).hasSize(EVENTS + 1);
        assertThat(verdict(stream))
                .isInstanceOfSatisfying(
                        Verdict.Intact.class,
                        intact -> assertThat(intact.events()).isEqualTo(EVENTS));
    }

    @Test
    void everyFlippedByteIsFoundAndWithinAnEventAtItsPosition() throws IOException {
        for (int i = 0; i < stream.length; i++) {
            byte[] flipped = stream.clone();
            flipped[i] ^= 0x10;
            long found = brokenAt(flipped);
            for (int event = 0; event < EVENTS; event++) {
                if (i >= records.get(event) && i < end(event)) {
                    assertThat(found).as("byte %d", i).isEqualTo(event + 1L);
                }
            }
        }
    }

    @Test
    void aStreamThatWasCutOffIsBroken() throws IOException {
        for (int length = 0; length < stream.length; length++) {
            assertThat(verdict(Arrays.copyOf(stream, length))).isInstanceOf(Verdict.Broken.class);
        }
        assertThat(verdict(Arrays.copyOf(stream, stream.length + 1))).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void deletedRepeatedAndSwappedEventsAreFoundAtTheirPosition() throws IOException {
        assertThat(brokenAt(without(records.get(2), end(2)))).isEqualTo(3);
        byte[] swapped = stream.clone();
        int first = records.get(1);
        int length = end(1) - first;
        assertThat(end(2) - records.get(2)).isLessThan(length);
        System.arraycopy(stream, records.get(2), swapped, first, end(2) - records.get(2));
        System.arraycopy(stream, first, swapped, first + end(2) - records.get(2), length);
        assertThat(brokenAt(swapped)).isEqualTo(2);
        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        repeated.write(stream, 0, end(3));
        repeated.write(stream, records.get(3), stream.length - records.get(3));
        assertThat(brokenAt(repeated.toByteArray())).isEqualTo(5);
    }

    @Test
    void aForeignFileIsNoExport() throws IOException {
        assertThat(verdict("種,題名\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Verdict.Broken(0, "this is no exported event log of a known form"));
    }
}
