package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of an open log are moved, deleted, replaced or emptied: nobody is told that something is stored. */
@DisabledOnOs(OS.WINDOWS)
class ChangedFilesTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("events.db");
    }

    private Path file(String ending) {
        return folder.resolve("events.db" + ending);
    }

    private static void refused(SqliteEventLog log) {
        for (int i = 0; i < 3; i++) {
            assertThat(failure(when(log, AppendCondition.none(), event("Refused"))))
                    .isInstanceOfSatisfying(
                            LogFailureException.class,
                            refusal -> assertThat(refusal.why()).isEqualTo(FailureCause.REPLACED))
                    .hasMessageContaining("while it was open");
        }
    }

    private static void intact(SqliteEventLog log, long head) {
        assertThat(log.head()).isEqualTo(head);
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    private static void empty(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-wal", "-shm"})
    void aMovedFileIsNoticedAtTheNextAppendAndWhenItIsBackTheLogGoesOnWithNothingLost(String ending)
            throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A", "seed:1");
            assertThat(log.head()).isEqualTo(3);
            Path away = folder.resolve("away");
            Files.move(file(ending), away);
            refused(log);
            assertThat(log.head()).isEqualTo(3);
            Files.move(away, file(ending));
            assertThat(append(log, event("B")).first()).isEqualTo(4);
            intact(log, 4);
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            intact(log, 4);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-wal", "-shm"})
    void aReplacedFileIsNoticedThoughItHasTheSameBytes(String ending) throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A", "seed:1");
            Path copy = Files.copy(file(ending), folder.resolve("copy"));
            Files.move(copy, file(ending), StandardCopyOption.REPLACE_EXISTING);
            refused(log);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-wal"})
    void anEmptiedFileIsNoticed(String ending) throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A", "seed:1");
            empty(file(ending));
            refused(log);
        }
    }

    @Test
    void aDeletedDatabaseIsNotBegunAnewAsLongAsItsWriteAheadLogTellsOfIt() throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A");
            Files.delete(file());
            refused(log);
        }
        assertThat(file("-wal")).isNotEmptyFile();
        notBegunAnew();
    }

    @Test
    void anEmptiedDatabaseIsNotBegunAnewAsLongAsItsWriteAheadLogTellsOfIt() throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A");
            empty(file());
            refused(log);
            assertThatExceptionOfType(LogFailureException.class)
                    .isThrownBy(() -> SqliteEventLog.openReadOnly(file()))
                    .withMessageContaining("missing or empty");
        }
        notBegunAnew();
    }

    private void notBegunAnew() {
        long remains = file("-wal").toFile().length();
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.open(file()))
                .withMessageContaining("No new log is begun")
                .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(FailureCause.REPLACED));
        assertThat(file("-wal")).hasSize(remains);
    }

    @Test
    void aWriteAheadLogThatWasDeletedIsSavedByClosing() throws IOException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            appendEach(log, 3, "A");
            Files.delete(file("-wal"));
            refused(log);
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            intact(log, 3);
        }
    }

    @Test
    void aWriteAheadLogThatAnotherProcessHasEmptiedProperlyIsAsGoodAsBefore() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            for (int i = 0; i < 3; i++) {
                appendEach(log, 20, "A", "seed:1");
                try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                        Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                }
                assertThat(file("-wal")).isEmptyFile();
                append(log, event("B"));
            }
            intact(log, 63);
        }
    }

    @Test
    @SuppressWarnings("try") // Closed before the other, which is open still.
    void aLogPutInPlaceOfAnOpenOneKeepsItsOwnWriteAheadLog() throws IOException {
        Path other = folder.resolve("other.db");
        try (SqliteEventLog log = SqliteEventLog.open(file());
                SqliteEventLog replacing = SqliteEventLog.open(other)) {
            appendEach(log, 3, "A");
            appendEach(replacing, 5, "B");
            for (String ending : new String[] {"", "-wal", "-shm"}) {
                Files.move(folder.resolve("other.db" + ending), file(ending), StandardCopyOption.REPLACE_EXISTING);
            }
            refused(log);
            log.close();
            assertThat(file("-wal")).isNotEmptyFile();
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            intact(log, 5);
        }
    }
}
