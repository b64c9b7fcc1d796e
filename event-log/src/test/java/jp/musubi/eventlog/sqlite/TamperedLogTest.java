package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.tag;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.AppendIds;
import jp.musubi.eventlog.audit.Checkpoint;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.MerkleTree;
import jp.musubi.eventlog.contract.Faults;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes the file behind the log's back is found, at the first position that no longer holds. */
class TamperedLogTest {
    private static final int EVENTS = 12;

    @TempDir
    Path folder;

    private TreeHead head;
    private Checkpoint half;

    /** Commits of one event, and one of three: 1, 2, 3, (4 5 6), 7 … 12. */
    @BeforeEach
    void aLog() {
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            for (int i = 1; i <= EVENTS - 2; i++) {
                if (i == 4) {
                    append(log, event("B", "seed:4", "all:1"), event("C", "need:5", "all:1"), event("B"));
                } else {
                    append(log, event("A", "seed:" + i, "all:1"));
                }
                if (i == 5) {
                    half = LogAudit.verifySince(log, Checkpoint.origin(), position -> {})
                            .reached();
                }
            }
            head = log.treeHead();
        }
    }

    private Path file() {
        return folder.resolve("events.db");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void sql(String statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private Verdict verdict() {
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            return LogAudit.verify(log, position -> {});
        }
    }

    private void brokenAt(long position) {
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position())
                                .as(broken.reason())
                                .isEqualTo(position));
    }

    @Test
    void nothingChangedNothingFound() {
        assertThat(verdict()).isEqualTo(new Verdict.Intact(EVENTS, head.rootHex()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5  | UPDATE events SET payload = x'00' WHERE position = 5",
                "5  | UPDATE events SET payload = x'' WHERE position = 5",
                "1  | UPDATE events SET metadata = x'7b' WHERE position = 1",
                "12 | UPDATE events SET name = 'Z' WHERE position = 12",
                "2  | UPDATE events SET version = '2' WHERE position = 2",
                "3  | UPDATE events SET id = 'other' WHERE position = 3",
                "7  | UPDATE events SET seconds = seconds + 1 WHERE position = 7",
                "7  | UPDATE events SET nanos = nanos - 1 WHERE position = 7",
                "7  | UPDATE events SET nanos = 1000000000 WHERE position = 7",
                "7  | UPDATE events SET seconds = 9223372036854775807 WHERE position = 7",
                "4  | UPDATE events SET tags = (SELECT tags FROM events WHERE position = 5) WHERE position = 4",
                "4  | UPDATE events SET tags = x'00000000' WHERE position = 4",
                "4  | UPDATE events SET tags = x'7fffffff' WHERE position = 4",
                "6  | UPDATE events SET leaf_hash = x'00' WHERE position = 6",
                "8  | UPDATE events SET commit_number = 5 WHERE position = 8",
                // Deleted: at the beginning, amid a commit, a whole commit, the end.
                "1  | DELETE FROM events WHERE position = 1",
                "5  | DELETE FROM events WHERE position = 5",
                "3  | DELETE FROM events WHERE position = 3; DELETE FROM commits WHERE commit_number = 3",
                "12 | DELETE FROM events WHERE position = 12",
                "10 | DELETE FROM events WHERE position >= 10",
                // Inserted beyond the head, with and without a commit.
                "13 | INSERT INTO events SELECT 13, 10, 'new', seconds, nanos, name, version, tags, metadata, payload,"
                        + " leaf_hash FROM events WHERE position = 12",
                "13 | INSERT INTO commits SELECT 11, 'new', 13, 13, root, nodes FROM commits WHERE commit_number = 10",
                // Swapped: whole rows, and only the payloads.
                "2  | UPDATE events SET position = -1 WHERE position = 2; UPDATE events SET position = 2 WHERE position ="
                        + " 9; UPDATE events SET position = 9 WHERE position = -1",
                "5  | UPDATE events SET payload = (SELECT payload FROM events e WHERE e.position = 11 - events.position)"
                        + " WHERE position IN (5, 6)",
                // Commits.
                "4  | UPDATE commits SET last_position = 5 WHERE commit_number = 4",
                "4  | UPDATE commits SET first_position = 3 WHERE commit_number = 4",
                "4  | UPDATE commits SET root = zeroblob(32) WHERE commit_number = 4",
                "7  | DELETE FROM commits WHERE commit_number = 5",
                "12 | DELETE FROM commits WHERE commit_number = 10",
                // The tree's own state.
                "13 | UPDATE commits SET last_position = 13 WHERE commit_number = 10",
                "12 | UPDATE commits SET first_position = 0 WHERE commit_number = 10",
                "12 | UPDATE commits SET nodes = x'00' WHERE commit_number = 10",
                "8  | UPDATE commits SET nodes = zeroblob(32) WHERE commit_number = 6",
                // The tables of keys, which no hash covers.
                "3  | DELETE FROM event_names WHERE position = 3",
                "6  | INSERT INTO event_names VALUES ('Z', 6)",
                "7  | UPDATE event_ids SET id = 'other' WHERE position = 7",
                "9  | UPDATE event_ids SET position = 2 WHERE position = 9",
                "1  | INSERT INTO event_ids VALUES ('other', 1)",
                "4  | DELETE FROM append_ids WHERE first_position = 4",
                "4  | UPDATE append_ids SET last_position = 7 WHERE first_position = 4",
                "2  | INSERT INTO append_ids VALUES ('other', 2, 2)",
                "10 | UPDATE indexed SET position = 9",
                "13 | UPDATE indexed SET position = 13",
                "5  | DELETE FROM event_tags WHERE position = 5 AND tag = (SELECT max(tag) FROM event_tags WHERE position ="
                        + " 5)",
                "7  | UPDATE event_tags SET name = 'B' WHERE position = 7",
                "8  | UPDATE event_tags SET position = 6 WHERE position = 8",
                "6  | INSERT INTO event_tags SELECT tag, 'B', 6 FROM event_tags WHERE position = 5",
                "4  | INSERT INTO event_tags SELECT tag, 'C', 4 FROM event_tags WHERE position = 4 LIMIT 1",
                "20 | INSERT INTO event_tags SELECT tag, name, 20 FROM event_tags WHERE position = 5 LIMIT 1",
            })
    void whatWasChangedIsFoundAtItsPosition(long position, String change) throws SQLException {
        sql(change);
        brokenAt(position);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | UPDATE commits SET nodes = x'00' WHERE commit_number = 10",
                "8  | UPDATE commits SET nodes = zeroblob(32) WHERE commit_number = 6",
                "1  | UPDATE commits SET nodes = x'' WHERE commit_number = 1",
                "4  | UPDATE commits SET nodes = zeroblob(64) WHERE commit_number = 4",
                "13 | UPDATE indexed SET position = 13",
                "13 | UPDATE indexed SET position = -1",
                "0  | DELETE FROM indexed",
                "0  | INSERT INTO indexed VALUES (12)",
                "10 | UPDATE indexed SET position = 9",
                "3  | DELETE FROM event_names WHERE position = 3",
                "1  | INSERT INTO event_ids VALUES ('other', 1)",
                "4  | DELETE FROM append_ids WHERE first_position = 4",
                "7  | UPDATE event_tags SET name = 'B' WHERE position = 7",
                "1  | DELETE FROM event_tags",
            })
    void whatIsOnlyDerivedIsNamedAsSuchAndMendedByARebuildWithTheSameHead(long position, String change)
            throws SQLException {
        sql(change);
        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.position()).as(broken.reason()).isEqualTo(position);
            assertThat(broken.kind()).isEqualTo(Verdict.Kind.DERIVED);
            assertThat(broken.reason()).startsWith("derived from the events");
        });
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            log.rebuildIndexes(reached -> {});
            assertThat(LogAudit.verify(log, reached -> {})).isEqualTo(new Verdict.Intact(EVENTS, head.rootHex()));
            assertThat(append(log, event("New", "seed:1")).first()).isEqualTo(EVENTS + 1);
            assertThat(positions(log, Criteria.tagged(tag("seed:1")), 0)).containsExactly(1L, EVENTS + 1L);
        }
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void whatWasFoundByWrongKeysIsForgottenWithThem() throws SQLException {
        sql("DELETE FROM event_tags WHERE position = 2");
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            assertThat(positions(log, Criteria.tagged(tag("seed:2")), 0)).isEmpty();
            log.rebuildIndexes(reached -> {});
            assertThat(positions(log, Criteria.tagged(tag("seed:2")), 0)).containsExactly(2L);
            assertThat(failure(when(log, nothing(0, item(tags("seed:2"))), event("New"))))
                    .isInstanceOf(ConflictException.class);
        }
    }

    @Test
    void aRebuildRefusesEventsThatDoNotHoldAndChangesNothing() throws SQLException {
        for (String change : List.of(
                "UPDATE events SET leaf_hash = zeroblob(32) WHERE position = 6",
                "UPDATE commits SET root = zeroblob(32) WHERE commit_number = 4")) {
            sql(change);
            try (SqliteEventLog log = SqliteEventLog.open(file())) {
                assertThatExceptionOfType(LogFailureException.class)
                        .isThrownBy(() -> log.rebuildIndexes(reached -> {}))
                        .withMessageContaining("position 4")
                        .satisfies(refusal -> assertThat(refusal.why()).isEqualTo(FailureCause.DAMAGED));
                assertThat(positions(log, Criteria.tagged(tag("seed:1")), 0)).containsExactly(1L);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER harmless AFTER INSERT ON events BEGIN SELECT 1",
                "CREATE TRIGGER hides BEFORE INSERT ON commits WHEN new.append_id = 'x' BEGIN SELECT RAISE(IGNORE)",
                "CREATE VIEW newest AS SELECT * FROM events",
                "CREATE INDEX by_time ON events (seconds)",
                "CREATE INDEX events_by_name ON events (name)",
                "CREATE UNIQUE INDEX one_version ON events (version, position)",
                "CREATE TABLE notes (text TEXT)",
                "ALTER TABLE events ADD COLUMN note TEXT",
                "ALTER TABLE commits ADD COLUMN hidden BLOB",
                "ALTER TABLE event_tags ADD COLUMN more INTEGER",
                "ALTER TABLE events ADD COLUMN shown TEXT GENERATED ALWAYS AS (name) VIRTUAL",
                "ALTER TABLE commits RENAME COLUMN nodes TO knots",
            })
    void whatNoLogHasIsAFindingByItsName(String change) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(change.contains("BEGIN") ? change + "; END" : change);
        }
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.kind())
                                .as(broken.reason())
                                .isIn(Verdict.Kind.FOREIGN, Verdict.Kind.EVENTS));
    }

    @Test
    void whatThePlannerKeepsIsNoFinding() throws SQLException {
        sql("ANALYZE");
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aLogThatWasShortenedOrEmptiedOrRewrittenIsNotIntactForWhoKnewMore() throws SQLException {
        Checkpoint known;
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            known = LogAudit.verifySince(log, Checkpoint.origin(), reached -> {})
                    .reached();
        }
        knowing(known, null);
        for (int last = 9; last >= 0; last -= 3) {
            sql("DELETE FROM commits WHERE commit_number > " + last);
            sql("DELETE FROM events WHERE position > (SELECT ifnull(max(last_position), 0) FROM commits)");
            try (SqliteEventLog log = SqliteEventLog.open(file())) {
                log.rebuildIndexes(reached -> {});
            }
            assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
            knowing(known, Verdict.Kind.SHORTENED);
        }
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            for (int i = 0; i <= EVENTS; i++) {
                append(log, event("Forged"));
            }
        }
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
        knowing(known, Verdict.Kind.OTHER_HISTORY);
    }

    private void knowing(Checkpoint known, Verdict.Kind expected) {
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            Verdict verdict = LogAudit.verifyKnowing(log, known, AppendIds.untold(), reached -> {})
                    .verdict();
            assertThat(verdict instanceof Verdict.Broken broken ? broken.kind() : null)
                    .as("%s", verdict)
                    .isEqualTo(expected);
        }
    }

    @Test
    void anEventRewrittenTogetherWithItsLeafHashIsFoundByTheTree() throws SQLException {
        sql("UPDATE events SET payload = x'00' WHERE position = 9");
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file());
                Connection connection = connect();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE events SET leaf_hash = ? WHERE position = 9")) {
            var event = log.read(8, 1).getFirst();
            update.setBytes(1, MerkleTree.leafHash(CanonicalEvent.bytes(event)));
            update.executeUpdate();
        }
        brokenAt(9);
    }

    @Test
    void anAuditFromACheckpointFindsWhatCameAfterAndALogThatWasCutBefore() throws SQLException {
        sql("UPDATE events SET payload = x'00' WHERE position = 9");
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            assertThat(LogAudit.verifySince(log, half, position -> {}).verdict())
                    .isEqualTo(new Verdict.Broken(9, "the stored event and its leaf hash do not agree"));
        }
        sql("DELETE FROM commits WHERE commit_number = 5");
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            assertThat(LogAudit.verifySince(log, half, position -> {}).verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken -> assertThat(broken.position()).isEqualTo(7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100})
    void theQuickLookFindsWhatIsWrongWithTheNewestCommits(int commits) throws SQLException {
        sql("UPDATE events SET payload = x'00' WHERE position = 11");
        try (SqliteEventLog log = SqliteEventLog.openReadOnly(file())) {
            assertThat(LogAudit.verifyTail(log, commits))
                    .isEqualTo(new Verdict.Broken(11, "the stored event and its leaf hash do not agree"));
        }
    }

    @Test
    void everyFlippedBitIsFoundAtItsPosition() throws SQLException {
        Random random = new Random(6962);
        List<String> columns = List.of("payload", "metadata", "tags", "leaf_hash", "name", "version", "id", "time");
        for (int round = 0; round < Faults.times(300, 10_000); round++) {
            long position = 1 + random.nextInt(EVENTS);
            String column = columns.get(random.nextInt(columns.size()));
            Object before = flip(column, position, random);
            brokenAt(position);
            restore(column, position, before);
        }
        assertThat(verdict()).isEqualTo(new Verdict.Intact(EVENTS, head.rootHex()));
    }

    /** Flips one bit, and keeps the column's type: what STRICT tables hold, and what a flip in the content looks like. */
    private Object flip(String column, long position, Random random) throws SQLException {
        String stored = column.equals("time") ? "nanos" : column;
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + stored + ", CAST(" + stored
                        + " AS BLOB) FROM events WHERE position = " + position)) {
            row.next();
            if (column.equals("time")) {
                long nanos = row.getLong(1);
                set(connection, stored, position, "?", nanos ^ 1L << random.nextInt(63));
                return nanos;
            }
            byte[] bytes = row.getBytes(2);
            byte[] flipped = bytes.clone();
            // The last byte of an id would turn it into another event's, which SQLite refuses by itself.
            flipped[column.equals("id") ? 0 : random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            set(connection, stored, position, cast(column), flipped);
            return bytes;
        }
    }

    private static String cast(String column) {
        return List.of("name", "version", "id").contains(column) ? "CAST(? AS TEXT)" : "?";
    }

    private void restore(String column, long position, Object value) throws SQLException {
        try (Connection connection = connect()) {
            set(connection, column.equals("time") ? "nanos" : column, position, cast(column), value);
        }
    }

    private static void set(Connection connection, String column, long position, String as, Object value)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE events SET " + column + " = " + as + " WHERE position = " + position)) {
            update.setObject(1, value);
            update.executeUpdate();
        }
    }
}
