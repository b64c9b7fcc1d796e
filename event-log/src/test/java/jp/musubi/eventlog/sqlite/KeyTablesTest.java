package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log long enough that keys are carried over from memory into the tables, several times. */
class KeyTablesTest {
    private static final int EVENTS = 3 * Batch.CARRIED_TOGETHER;
    private static final int TOGETHER = 64;

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("events.db");
    }

    private static NewEvent numbered(int number) {
        return new NewEvent(
                "id-" + number,
                NOON,
                number % 3 == 0 ? "Third" : "Other",
                "1",
                tags("all:1", "number:" + number, "ten:" + number / 10),
                new byte[0],
                new byte[0]);
    }

    private static void fill(SqliteEventLog log, int from) {
        for (int i = from; i < from + EVENTS; i += TOGETHER) {
            List<NewEvent> events = IntStream.range(i, i + TOGETHER)
                    .mapToObj(KeyTablesTest::numbered)
                    .toList();
            log.append(new Append("filling-" + i, AppendCondition.none(), events))
                    .join();
        }
    }

    private long indexed() throws SQLException {
        try (Session session = new SqliteFile(file()).reader()) {
            return KeyTables.reached(session);
        }
    }

    private static void everythingIsFound(SqliteEventLog log) {
        assertThat(positions(log, anyOf(item(tags("all:1"))), 0))
                .isEqualTo(LongStream.rangeClosed(1, log.head()).boxed().toList());
        assertThat(positions(log, anyOf(item(tags("all:1"), "Third")), EVENTS - 9))
                .startsWith(EVENTS - 8L, EVENTS - 5L);
        assertThat(positions(log, anyOf(item(tags(), "Third")), 0)).hasSize((int) (log.head() + 2) / 3);
        for (int number : new int[] {0, 5_000, EVENTS - 1}) {
            assertThat(positions(log, anyOf(item(tags("number:" + number, "all:1"))), 0))
                    .containsExactly(number + 1L);
            assertThat(failure(when(log, nothing(0, item(tags("ten:" + number / 10))), event("New"))))
                    .isInstanceOf(ConflictException.class);
            assertThat(failure(when(log, AppendCondition.none(), numbered(number))))
                    .isInstanceOf(IllegalArgumentException.class);
            int first = number / TOGETHER * TOGETHER;
            assertThat(log.appended("filling-" + first))
                    .contains(new Appended(first + 1L, first + (long) TOGETHER, true));
        }
    }

    @Test
    void whatStandsInTheTablesAndWhatDoesNotYetIsFoundAlikeByWriterReaderAndWhoOpensAnew() throws SQLException {
        try (SqliteEventLog log = SqliteEventLog.open(file());
                SqliteEventLog reader = SqliteEventLog.openReadOnly(file())) {
            fill(log, 0);
            assertThat(indexed()).isBetween(EVENTS - 2L * Batch.CARRIED_TOGETHER, EVENTS - 1L);
            everythingIsFound(log);
            assertThat(positions(reader, anyOf(item(tags("all:1"))), 0)).hasSize(EVENTS);
            assertThat(reader.appended("filling-0")).isPresent();
            fill(log, EVENTS);
            assertThat(positions(reader, anyOf(item(tags("ten:0"), "Third"), item(tags("ten:" + 2 * EVENTS / 10))), 0))
                    .startsWith(1L, 4L, 7L, 10L)
                    .hasSizeGreaterThan(4);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
        assertThat(indexed()).isEqualTo(2L * EVENTS);
        try (SqliteEventLog log = SqliteEventLog.open(file())) {
            everythingIsFound(log);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void whatIsAskedForAgainAndAgainIsFoundWithAllThatWasAppendedSinceByAnybody() {
        try (SqliteEventLog one = SqliteEventLog.open(file());
                SqliteEventLog other = SqliteEventLog.open(file())) {
            List<Long> tagged = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                SqliteEventLog next = i % 2 == 0 ? one : other;
                tagged.add(
                        append(next, event("A", "seed:1"), event("B", "seed:2")).first());
                for (SqliteEventLog asked : List.of(one, other)) {
                    assertThat(positions(asked, anyOf(item(tags("seed:1"))), 0)).isEqualTo(tagged);
                    assertThat(positions(asked, anyOf(item(tags("seed:2"), "A")), 0))
                            .isEmpty();
                }
            }
            for (int i = 0; i < 2 * SourcingCache.FEW; i++) {
                tagged.add(append(other, event("A", "seed:1")).first());
                assertThat(positions(one, anyOf(item(tags("seed:1"))), 0)).isEqualTo(tagged);
            }
        }
    }

    @Test
    void writersOfOneFileCarryOverEachOthersKeysOnce() throws SQLException {
        try (SqliteEventLog one = SqliteEventLog.open(file())) {
            for (int round = 0; round < 3; round++) {
                try (SqliteEventLog other = SqliteEventLog.open(file())) {
                    inTurns(one, other, round * Batch.CARRIED_TOGETHER);
                }
                assertThat(indexed()).isEqualTo(one.head());
            }
            assertThat(LogAudit.verify(one, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
        assertThat(indexed()).isEqualTo(3L * Batch.CARRIED_TOGETHER);
    }

    private static void inTurns(SqliteEventLog one, SqliteEventLog other, int from) {
        for (int i = from; i < from + Batch.CARRIED_TOGETHER; i += TOGETHER) {
            SqliteEventLog next = i % 3 == 0 ? other : one;
            NewEvent[] events = IntStream.range(i, i + TOGETHER)
                    .mapToObj(KeyTablesTest::numbered)
                    .toArray(NewEvent[]::new);
            append(next, events);
            assertThat(failure(when(next == one ? other : one, nothing(0, item(tags("number:" + i))), event("New"))))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(positions(one, anyOf(item(tags("all:1"))), 0)).hasSize((int) one.head());
        assertThat(positions(other, anyOf(item(tags("all:1"))), 0)).hasSize((int) one.head());
    }
}
