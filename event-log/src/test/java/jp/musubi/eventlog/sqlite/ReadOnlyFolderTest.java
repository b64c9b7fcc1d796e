package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log on a file system that is mounted for reading, as copies and snapshots are for an audit. */
class ReadOnlyFolderTest {
    @TempDir
    Path folder;

    private SmallDisk disk;

    @BeforeEach
    void mount() throws InterruptedException {
        StringBuilder refusal = new StringBuilder();
        Optional<SmallDisk> mounted = SmallDisk.mounted(folder, 12, refusal);
        assumeThat(mounted).as("a disk (%s)", refusal).isPresent();
        disk = mounted.orElseThrow();
    }

    @AfterEach
    void unmount() throws InterruptedException {
        if (disk != null) {
            disk.close();
        }
    }

    private Path file() {
        return disk.folder().resolve("結び 100%#.db");
    }

    private void readsAndVerifies(int events) throws IOException {
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            assertThat(log.read(0, 100)).hasSize(events);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
            assertThat(failure(when(log, AppendCondition.none(), event("B")))).isInstanceOf(LogFailureException.class);
        }
        try (var files = Files.list(disk.folder())) {
            assertThat(files.filter(file -> !file.equals(file())))
                    .allMatch(file ->
                            file.toString().endsWith("-wal") || file.toString().endsWith("-shm"));
        }
    }

    @Test
    void aLogThatWasClosedIsReadAndVerified() throws Exception {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 5, "A", "seed:1");
        }
        disk.readOnly();
        readsAndVerifies(5);
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> SqliteEventLog.open(file()));
    }

    @Test
    void anEmptyLogIsReadAndVerified() throws Exception {
        SqliteEventLog.open(file()).close();
        disk.readOnly();
        readsAndVerifies(0);
    }

    /** Files as they were under an open log: what was appended last stands beside the database. */
    private void snapshot(String... endings) throws IOException {
        Path other = folder.resolveSibling(folder.getFileName() + "-other");
        Files.createDirectory(other);
        try (SqliteEventLog log = SqliteEventLog.open(other.resolve("log.db"))) {
            appendEach(log, 5, "A", "seed:1");
            for (String ending : endings) {
                Files.copy(other.resolve("log.db" + ending), file().resolveSibling(file().getFileName() + ending));
            }
        }
        Files.delete(other.resolve("log.db"));
        Files.delete(other);
    }

    @Test
    void aSnapshotOfAnOpenLogIsReadWithWhatWasAppendedLast() throws Exception {
        snapshot("", "-wal", "-shm");
        disk.readOnly();
        readsAndVerifies(5);
    }

    @Test
    void aSnapshotThatCannotBeReadWholeIsRefusedAndNeverReadInPart() throws Exception {
        snapshot("", "-wal");
        disk.readOnly();
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.openReadOnly(file()))
                .withMessageContaining("was not closed properly")
                .withMessageContaining("Copy both together");
    }
}
