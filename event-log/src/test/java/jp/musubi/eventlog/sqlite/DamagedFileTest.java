package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.contract.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage below the tables: a prefix, a refusal or a verdict, but never an event that was not appended. */
class DamagedFileTest {
    private static final int EVENTS = 60;

    @TempDir
    Path folder;

    private final List<String> roots = new ArrayList<>();
    private byte[] database;
    private byte[] wal;
    private byte[] closed;

    @BeforeEach
    void aLog() throws IOException {
        Path file = folder.resolve("original.db");
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            roots.add(log.treeHead().rootHex());
            for (int i = 0; i < EVENTS; i++) {
                append(log, event("A", "seed:" + i, "all:1"));
                roots.add(log.treeHead().rootHex());
            }
            database = Files.readAllBytes(file);
            wal = Files.readAllBytes(folder.resolve("original.db-wal"));
        }
        closed = Files.readAllBytes(file);
    }

    private Path laid(byte[] main, byte[] log) throws IOException {
        Path file = Files.createTempDirectory(folder, "damaged").resolve("events.db");
        Files.write(file, main);
        if (log.length > 0) {
            Files.write(file.resolveSibling("events.db-wal"), log);
        }
        return file;
    }

    /** How many events stand in a log that says it is intact; -1 when the fault is named or the log is refused. */
    private long intact(Path file) {
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            Verdict verdict = LogAudit.verify(log, position -> {});
            if (verdict instanceof Verdict.Intact whole) {
                assertThat(whole.rootHex()).isEqualTo(roots.get((int) whole.events()));
                assertThat(log.read(0, 1000)).extracting(StoredEvent::position).hasSize((int) whole.events());
                return whole.events();
            }
            return -1;
        } catch (LogFailureException refusal) {
            assertThat(refusal).hasMessageContaining("event");
            return -1;
        }
    }

    @Test
    void aWriteAheadLogThatWasCutOffGivesAPrefix() throws IOException {
        assertThat(intact(laid(database, wal))).isEqualTo(EVENTS);
        Random random = new Random(1);
        for (int round = 0; round < Faults.times(40, 500); round++) {
            byte[] cut = Arrays.copyOf(wal, wal.length - 1 - random.nextInt(wal.length / 2));
            assertThat(intact(laid(database, cut))).isBetween(1L, EVENTS - 1L);
        }
    }

    @Test
    void aWriteAheadLogWithAFlippedBitGivesAPrefix() throws IOException {
        Random random = new Random(2);
        for (int round = 0; round < Faults.times(40, 500); round++) {
            byte[] flipped = wal.clone();
            flipped[wal.length - 1 - random.nextInt(wal.length / 2)] ^= (byte) (1 << random.nextInt(8));
            assertThat(intact(laid(database, flipped))).isLessThan(EVENTS);
        }
    }

    @Test
    void aDatabaseWithAFlippedBitIsRefusedOrNamedOrSaysWhatWasAppended() throws IOException {
        Random random = new Random(3);
        int found = 0;
        for (int round = 0; round < Faults.times(150, 2_000); round++) {
            byte[] flipped = closed.clone();
            flipped[random.nextInt(closed.length)] ^= (byte) (1 << random.nextInt(8));
            long intact = intact(laid(flipped, new byte[0]));
            assertThat(intact).isIn(-1L, (long) EVENTS);
            found += intact < 0 ? 1 : 0;
        }
        // The rest fell into space that no page uses.
        assertThat(found).isGreaterThan(Faults.times(50, 600));
    }

    @Test
    void aDatabaseThatWasCutOffIsRefusedOrNamed() throws IOException {
        for (int pages = 1; pages < closed.length / 4096; pages++) {
            assertThat(intact(laid(Arrays.copyOf(closed, pages * 4096), new byte[0])))
                    .isEqualTo(-1);
        }
    }
}
