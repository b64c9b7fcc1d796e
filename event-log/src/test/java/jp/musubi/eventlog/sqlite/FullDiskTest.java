package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A file system that is really full. The ordinary run has it simulated, see {@link SqliteFileTest}. */
@EnabledIfSystemProperty(named = "musubi.faults", matches = "true")
class FullDiskTest {
    private static final int MEGABYTES = 12;

    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws InterruptedException {
        StringBuilder refusal = new StringBuilder();
        Optional<SmallDisk> mounted = SmallDisk.mounted(folder, MEGABYTES, refusal);
        assumeThat(mounted).as("a small disk (%s)", refusal).isPresent();
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (disk != null) {
            disk.close();
        }
    }

    private Path file() {
        return disk.folder().resolve("events.db");
    }

    private static Append large(String id, int bytes) {
        NewEvent event = new NewEvent(id, Instant.EPOCH, "A", "1", Set.of(), new byte[0], new byte[bytes]);
        return new Append(id, AppendCondition.none(), List.of(event, event("B", "seed:1")));
    }

    private static void intact(SqliteEventLog log, long head) {
        assertThat(log.head()).isEqualTo(head);
        assertThat(log.read(0, 1_000_000))
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    /** Whatever is in the way when the space runs out: the events, their keys, or what the store keeps beside them. */
    @RepeatedTest(10)
    void aFullDiskRefusesClearlyReadsGoOnAndAppendsResumeWithoutAGap(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        long stored = 2;
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            append(log, event("A"), event("B"));
            Path ballast = disk.fill(500_000 + random.nextInt(500_000));
            Throwable full = null;
            for (int i = 0; full == null; i++) {
                full = failure(log.append(large("large-" + i, 1 + i * 97 % 5_000)));
                stored += full == null ? 2 : 0;
            }
            assertThat(full).isInstanceOf(LogFailureException.class).hasMessageContaining("the disk is full");
            assertThat(failure(log.append(large("still", 100_000)))).hasMessageContaining("the disk is full");
            intact(log, stored);
            Files.delete(ballast);
            assertThat(log.append(large("still", 100_000)).join())
                    .isEqualTo(new Appended(stored + 1, stored + 2, false));
            intact(log, stored + 2);
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            intact(log, stored + 2);
        }
    }

    @Test
    void manyWhoWriteWhenTheDiskIsFullAreAllToldAndNothingAcknowledgedIsLost() throws Exception {
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        try (SqliteEventLog log = SqliteEventLog.open(file());
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            append(log, event("A"));
            Path ballast = disk.fill(2_000_000);
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(CompletableFuture.runAsync(() -> untilFull(log, acknowledged), threads));
            }
            writers.forEach(CompletableFuture::join);
            assertThat(acknowledged).isNotEmpty();
            acknowledged.forEach((id, appended) ->
                    assertThat(log.appended(id)).contains(new Appended(appended.first(), appended.last(), true)));
            intact(log, 1 + 2L * acknowledged.size());
            Files.delete(ballast);
            assertThat(append(log, event("B")).first()).isEqualTo(2 + 2L * acknowledged.size());
        }
    }

    private static void untilFull(SqliteEventLog log, Map<String, Appended> acknowledged) {
        while (true) {
            Append append = large(appendId(), 1_000);
            CompletableFuture<Appended> told = log.append(append);
            Throwable failure = failure(told);
            if (failure != null) {
                assertThat(failure).isInstanceOf(LogFailureException.class).hasMessageContaining("the disk is full");
                return;
            }
            acknowledged.put(append.appendId(), told.join());
        }
    }

    @Test
    void aLogIsNotBegunWhereThereIsNoRoomAndNothingHalfDoneStaysInItsWay() throws IOException {
        Path ballast = disk.fill(8_192);
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.open(file()))
                .withMessageContaining("full");
        Files.delete(ballast);
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            assertThat(append(log, event("A")).first()).isEqualTo(1);
        }
    }
}
