package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.copy.LogCopy;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster begins embedded, moves to MongoDB, and may come back. */
class MovingTest {
    private static final long NONE = 0;

    @TempDir
    Path folder;

    @Test
    void aLogGoesFromSqliteToMongoAndBackWithTheSameCommitsHashesAndHead() {
        try (TestDatabase database = new TestDatabase();
                SqliteEventLog original = SqliteEventLog.open(folder.resolve("original"));
                MongoEventLog moved = MongoEventLog.open(database.address());
                SqliteEventLog back = SqliteEventLog.open(folder.resolve("back"))) {
            fill(original, 260);

            TreeHead head = LogCopy.run(original, moved, position -> {});
            assertThat(head.rootHex()).isEqualTo(original.treeHead().rootHex());
            same(original, moved);

            assertThat(LogCopy.run(moved, back, position -> {}).rootHex()).isEqualTo(head.rootHex());
            same(original, back);
            assertThat(append(back, event("After")).first()).isEqualTo(head.size() + 1);
        }
    }

    @Test
    void aRepeatIsRecognisedOnTheCopyToo() {
        try (SqliteEventLog original = SqliteEventLog.open(folder.resolve("original"));
                SqliteEventLog copy = SqliteEventLog.open(folder.resolve("copy"))) {
            fill(original, 5);
            LogCopy.run(original, copy, position -> {});
            String appendId = original.commits(NONE, 1).getFirst().appendId();
            assertThat(copy.appended(appendId)).isEqualTo(original.appended(appendId));
        }
    }

    @Test
    void aLogIsNeverCopiedOverAnother() {
        try (SqliteEventLog original = SqliteEventLog.open(folder.resolve("original"));
                SqliteEventLog other = SqliteEventLog.open(folder.resolve("other"))) {
            fill(original, 5);
            append(other, event("Other"));
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> LogCopy.run(original, other, position -> {}));
            assertThat(other.head()).isEqualTo(1);
        }
    }

    @Test
    void whatADamagedOriginalHoldsIsNotPassedOnAsSound() throws SQLException {
        Path file = folder.resolve("original");
        try (SqliteEventLog original = SqliteEventLog.open(file)) {
            fill(original, 5);
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE events SET payload = x'00' WHERE position = 3");
        }
        try (SqliteEventLog original = SqliteEventLog.openReadOnly(file);
                SqliteEventLog copy = SqliteEventLog.open(folder.resolve("copy"))) {
            assertThatExceptionOfType(LogFailureException.class)
                    .isThrownBy(() -> LogCopy.run(original, copy, position -> {}))
                    .withMessageContaining("position 3");
        }
    }

    @Test
    void somebodyElseWritingToTheCopyIsNoticed() {
        try (SqliteEventLog original = SqliteEventLog.open(folder.resolve("original"));
                SqliteEventLog copy = SqliteEventLog.open(folder.resolve("copy"))) {
            appendEach(original, 1_300, "A");
            assertThatExceptionOfType(LogFailureException.class)
                    .isThrownBy(() -> LogCopy.run(original, copy, position -> {
                        if (position < 1_300) {
                            append(copy, event("Intruder"));
                        }
                    }))
                    .withMessageContaining("somebody else");
        }
    }

    /** Single and many events, odd times, tags and texts, empty bytes. */
    private static void fill(EventLog log, int last) {
        appendEach(log, 5, "One", "seed:1");
        append(
                log,
                IntStream.range(0, 100)
                        .mapToObj(i -> event("Many" + i % 3, "seed:" + i, "need:1"))
                        .toArray(NewEvent[]::new));
        append(
                log,
                new NewEvent(
                        "odd",
                        Instant.parse("1900-01-01T00:00:00.000000001Z"),
                        "奇",
                        "1.2",
                        tags("組:髙", "組:🦉"),
                        new byte[0],
                        new byte[0]));
        appendEach(log, last, "Last");
    }

    private static void same(EventLog one, EventLog other) {
        List<StoredEvent> events = one.read(NONE, Integer.MAX_VALUE);
        assertThat(events).hasSize(366);
        assertThat(other.read(NONE, Integer.MAX_VALUE))
                .usingRecursiveComparison()
                .isEqualTo(events);
        assertThat(other.commits(NONE, 1000)).usingRecursiveComparison().isEqualTo(one.commits(NONE, 1000));
        assertThat(LogAudit.verify(other, position -> {}))
                .isEqualTo(LogAudit.verify(one, position -> {}))
                .isInstanceOf(Verdict.Intact.class);
    }
}
