package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of form 1, whose keys were indexes of the tables themselves. */
class OlderFormTest {
    private static final List<String> BACK_TO_FORM_1 = List.of(
            "CREATE TABLE e (position INTEGER PRIMARY KEY, commit_number INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,"
                    + " seconds INTEGER NOT NULL, nanos INTEGER NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,"
                    + " tags BLOB NOT NULL, metadata BLOB NOT NULL, payload BLOB NOT NULL, leaf_hash BLOB NOT NULL)"
                    + " STRICT",
            "INSERT INTO e SELECT * FROM events",
            "DROP TABLE events",
            "ALTER TABLE e RENAME TO events",
            "CREATE INDEX events_by_name ON events (name)",
            "CREATE TABLE c (commit_number INTEGER PRIMARY KEY, append_id TEXT NOT NULL UNIQUE, first_position INTEGER"
                    + " NOT NULL, last_position INTEGER NOT NULL, root BLOB NOT NULL, nodes BLOB NOT NULL) STRICT",
            "INSERT INTO c SELECT * FROM commits",
            "DROP TABLE commits",
            "ALTER TABLE c RENAME TO commits",
            "DROP TABLE event_names",
            "DROP TABLE event_ids",
            "DROP TABLE append_ids",
            "DROP TABLE indexed",
            "PRAGMA user_version = 1");

    private final NewEvent first = event("A", "seed:1", "all:1");

    @TempDir
    Path folder;

    private TreeHead head;

    private Path file() {
        return folder.resolve("events.db");
    }

    @BeforeEach
    void aLogOfForm1() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            log.append(new Append("first", AppendCondition.none(), List.of(first)))
                    .join();
            append(log, event("B", "all:1"), event("A", "seed:1"));
            head = log.treeHead();
        }
        sql(BACK_TO_FORM_1);
    }

    private void sql(List<String> statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void holdsWhatItHeld(SqliteEventLog log) {
        assertThat(log.treeHead().rootHex()).isEqualTo(head.rootHex());
        assertThat(LogAudit.verify(log, position -> {})).isEqualTo(new Verdict.Intact(3, head.rootHex()));
        assertThat(positions(log, anyOf(item(tags("seed:1"))), 0)).containsExactly(1L, 3L);
        assertThat(positions(log, anyOf(item(tags(), "A")), 0)).containsExactly(1L, 3L);
        assertThat(log.appended("first")).isPresent();
        assertThat(log.appended("second")).isEmpty();
    }

    @Test
    void isReadAsItIsWithoutBeingChanged() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            holdsWhatItHeld(log);
        }
        try (Session session = new SqliteFile(file()).reader()) {
            assertThat(session.number("PRAGMA user_version")).isEqualTo(1);
        }
    }

    @Test
    void isBroughtUpWhenOpenedForWritingWithTheSameHashes() {
        for (int opened = 0; opened < 2; opened++) {
            try (SqliteEventLog log = SqliteEventLog.open(file())) {
                holdsWhatItHeld(log);
                assertThat(failure(when(log, AppendCondition.none(), first)))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(log.append(new Append("first", AppendCondition.none(), List.of(event("C"))))
                                .join()
                                .repeated())
                        .isTrue();
            }
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            assertThat(append(log, event("C", "seed:1")).first()).isEqualTo(4);
            assertThat(positions(log, anyOf(item(tags("seed:1"))), 0)).containsExactly(1L, 3L, 4L);
        }
    }

    @Test
    void theFirstOfThemHadNoPartOfTheTreeWithEachCommitAndGetsIt() throws SQLException {
        sql(List.of(
                "ALTER TABLE commits DROP COLUMN nodes",
                "CREATE TABLE tree_state (one INTEGER PRIMARY KEY, size INTEGER NOT NULL, commit_number INTEGER NOT NULL,"
                        + " frontier BLOB NOT NULL) STRICT"));
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> SqliteEventLog.openReadOnly(file()))
                .withMessageContaining("open it once for writing");
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            holdsWhatItHeld(log);
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            assertThat(append(log, event("C", "seed:1")).first()).isEqualTo(4);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void staysAsItIsWhenItCannotBeBroughtUp() throws SQLException {
        sql(List.of("CREATE TABLE event_ids (id TEXT)"));
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(() -> SqliteEventLog.open(file()));
        sql(List.of("DROP TABLE event_ids"));
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            holdsWhatItHeld(log);
        }
    }
}
