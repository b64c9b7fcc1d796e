package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTest {
    @TempDir
    Path folder;

    @Test
    void aCopyTakenWhileWritersRunIsWholeAndTheyGoOn() throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("log"))) {
            appendEach(log, 50, "Before", "seed:1");
            AtomicBoolean stop = new AtomicBoolean();
            CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                while (!stop.get()) {
                    append(log, event("During", "seed:1"), event("During", "seed:2"));
                }
            });
            for (int i = 0; i < 5; i++) {
                Path copy = folder.resolve("copies").resolve("copy" + i);
                long before = log.head();
                log.copyTo(copy);
                long after = log.head();
                assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
                try (SqliteEventLog copied = SqliteEventLog.openReadOnly(copy)) {
                    assertThat(LogAudit.verify(copied, position -> {})).isInstanceOf(Verdict.Intact.class);
                    assertThat(copied.head()).isBetween(before, after);
                    assertThat(copied.treeHead().rootHex())
                            .isEqualTo(log.commits(copied.commits(0, 10_000).size() - 1L, 1).stream()
                                    .map(commit -> java.util.HexFormat.of().formatHex(commit.root()))
                                    .findFirst()
                                    .orElseThrow());
                }
            }
            stop.set(true);
            writer.join();
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void aCopyCanBeWrittenToLater() {
        Path copy = folder.resolve("copy");
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("log"))) {
            appendEach(log, 3, "A");
            log.copyTo(copy);
        }
        try (SqliteEventLog copied = SqliteEventLog.open(copy)) {
            assertThat(append(copied, event("B")).first()).isEqualTo(4);
        }
    }

    @Test
    void aLogOpenedForReadingCanBeCopied() {
        Path file = folder.resolve("log");
        try (SqliteEventLog log = SqliteEventLog.open(file)) {
            appendEach(log, 3, "A");
            try (SqliteEventLog reader = SqliteEventLog.openReadOnly(file)) {
                reader.copyTo(folder.resolve("copy"));
            }
        }
        assertThat(folder.resolve("copy")).exists();
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "kept");
        try (SqliteEventLog log = SqliteEventLog.open(folder.resolve("log"))) {
            assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> log.copyTo(kept));
        }
        assertThat(kept).hasContent("kept");
    }
}
