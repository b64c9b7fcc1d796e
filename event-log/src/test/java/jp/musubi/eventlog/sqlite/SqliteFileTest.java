package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("events.db");
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void refused(String... sentence) {
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.open(file()).close())
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(sentence));
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(file(), "種,題名\n".repeat(500));
        refused("events.db", "is not an SQLite database");
        assertThat(Files.readString(file())).isEqualTo("種,題名\n".repeat(500));
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> SqliteEventLog.openReadOnly(file()));
    }

    @Test
    void anotherDatabaseIsRefusedAndLeftAsItIs() throws IOException, SQLException {
        sql("CREATE TABLE cars (id INTEGER)");
        byte[] before = Files.readAllBytes(file());
        refused("not an event log");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aLogOfANewerVersionIsRefused() throws SQLException {
        SqliteEventLog.open(file()).close();
        sql("PRAGMA user_version = 3");
        refused("newer version");
    }

    @Test
    void aLogFromBeforeTheFirstReleaseIsRefused() throws SQLException {
        SqliteEventLog.open(file()).close();
        sql("PRAGMA user_version = 1");
        refused("form 1", "before there was any release");
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> SqliteEventLog.openReadOnly(file()));
    }

    @Test
    void aFolderIsNoLog() throws IOException {
        Files.createDirectory(file());
        refused("is not a file");
    }

    @Test
    void aNameThatTheDriverWouldReadAsSettingsIsRefused() {
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.open(folder.resolve("a?journal_mode=OFF")));
    }

    @Test
    void sqliteThatCanLoseCommitsIsRefused() {
        Durability.requireVersion("3.51.3");
        Durability.requireVersion("3.54.1");
        Durability.requireVersion("4.0");
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> Durability.requireVersion("3.51.2"));
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> Durability.requireVersion("3.9.9"));
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> Durability.requireFull(1));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnerMayReadTheLog() throws IOException {
        Path nested = folder.resolve("data/log/events.db");
        try (SqliteEventLog log = SqliteEventLog.open(nested)) {
            append(log, event("A"));
            for (String name : new String[] {"events.db", "events.db-wal", "events.db-shm"}) {
                assertThat(Files.getPosixFilePermissions(nested.resolveSibling(name)))
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
            assertThat(Files.getPosixFilePermissions(nested.getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(nested.getParent().getParent()))
                    .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aLogIsDurableBeforeItAnswers() throws SQLException {
        try (Session session = new SqliteFile(createdLog()).writer()) {
            assertThat(session.number("PRAGMA synchronous")).isEqualTo(2);
            assertThat(session.text("PRAGMA journal_mode")).isEqualTo("wal");
        }
    }

    private Path createdLog() {
        SqliteEventLog.open(file()).close();
        return file();
    }

    @Test
    void aLogWithABrokenEndIsRefusedWithThePosition() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            append(log, event("A"), event("B"), event("C"));
        }
        sql("DELETE FROM events WHERE position = 3");
        refused("broken at position 3");
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            assertThat(LogAudit.verify(log, position -> {})).isEqualTo(new Verdict.Broken(3, "the event is missing"));
        }
    }

    @Test
    void aLogOpenedForReadingReadsAndNeverWrites() {
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> SqliteEventLog.openReadOnly(file()));
        assertThat(file()).doesNotExist();
        try (SqliteEventLog writing = SqliteEventLog.open(file());
                SqliteEventLog reading = SqliteEventLog.openReadOnly(file())) {
            append(writing, event("A"));
            assertThat(reading.head()).isEqualTo(1);
            assertThat(failure(when(reading, AppendCondition.none(), event("B"))))
                    .isInstanceOf(LogFailureException.class);
        }
    }

    @Test
    void aFullDiskRefusesClearlyReadsGoOnAndAppendsResumeWithoutAGap() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            append(log, event("A"));
            log.limitPages(1);
            Throwable full = null;
            long stored = 1;
            while (full == null) {
                full = failure(when(log, AppendCondition.none(), event("B")));
                stored += full == null ? 1 : 0;
            }
            assertThat(full).isInstanceOf(LogFailureException.class).hasMessageContaining("the disk is full");
            assertThat(log.head()).isEqualTo(stored);
            assertThat(log.read(0, 10_000)).hasSize((int) stored);
            log.limitPages(0);
            assertThat(append(log, event("C")).first()).isEqualTo(stored + 1);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void aClosedLogSaysSo() {
        SqliteEventLog log = SqliteEventLog.open(file());
        log.close();
        log.close();
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(log::head)
                .withMessageContaining("is closed");
        assertThat(failure(when(log, AppendCondition.none(), event("A")))).hasMessageContaining("is closed");
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> log.onAppend(() -> {}));
    }

    @Test
    void aWriterWhoseFileWasDamagedUnderItStopsUntilOpenedAnew() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            append(log, event("A"));
            sql("DROP TABLE event_ids");
            assertThat(failure(when(log, AppendCondition.none(), event("B", "seed:1"))))
                    .isInstanceOf(LogFailureException.class);
            Throwable second = failure(when(log, AppendCondition.none(), event("C", "seed:1")));
            assertThat(second).isInstanceOf(LogFailureException.class);
            assertThat(log.head()).isEqualTo(1);
        }
    }
}
