package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appends that wait while another is being stored go together, and nobody can tell from the result. */
class GroupCommitTest {
    @TempDir
    Path folder;

    private SqliteEventLog log;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(folder.resolve("events.db"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
    }

    /** While another process writes, so that one append waits for it, brings the others; then lets all go. */
    private List<CompletableFuture<Appended>> together(List<Append> appends) throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Appended> first = beingDecided(event("First", "first:1"));
            List<CompletableFuture<Appended>> results =
                    appends.stream().map(log::append).toList();
            assertThat(results).noneMatch(CompletableFuture::isDone);
            statement.execute("COMMIT");
            first.get(30, TimeUnit.SECONDS);
            return results;
        }
    }

    /** Brings an event, and waits until it is being decided. What was decided before it has told its callers a little earlier. */
    private CompletableFuture<Appended> beingDecided(NewEvent event) {
        while (log.writing()) {
            Thread.onSpinWait();
        }
        CompletableFuture<Appended> appended = log.append(one(AppendCondition.none(), event));
        while (!log.writing()) {
            Thread.onSpinWait();
        }
        return appended;
    }

    private static Append one(AppendCondition condition, NewEvent... events) {
        return new Append(appendId(), condition, List.of(events));
    }

    private void intact(long events) {
        assertThat(log.head()).isEqualTo(events);
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void whatWaitsGoesTogetherInOrderWithACommitForEachAppend() throws Exception {
        List<Append> appends = IntStream.range(0, 40)
                .mapToObj(i -> one(nothing(0, item(tags("seed:" + i))), event("A", "seed:" + i), event("B")))
                .toList();
        List<CompletableFuture<Appended>> results = together(appends);
        for (int i = 0; i < 40; i++) {
            assertThat(results.get(i).join()).isEqualTo(new Appended(2 + 2 * i, 3 + 2 * i, false));
        }
        assertThat(log.commits(0, 100)).hasSize(41);
        intact(81);
    }

    @Test
    void oneCallerHasManyUnderWayAndIsHeldByNone() throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            List<CompletableFuture<Appended>> results = IntStream.range(0, 2_000)
                    .mapToObj(i -> log.append(one(nothing(i, item(tags("seed:1"))), event("A", "seed:1"))))
                    .toList();
            assertThat(results).noneMatch(CompletableFuture::isDone);
            statement.execute("COMMIT");
            for (int i = 0; i < 2_000; i++) {
                assertThat(results.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(new Appended(i + 1, i + 1, false));
            }
        }
        intact(2_000);
    }

    @Test
    void ofTwoThatWaitForTheSameDecisionTheSecondIsRefusedByTheFirst() throws Exception {
        AppendCondition same = nothing(0, item(tags("seed:1")));
        List<CompletableFuture<Appended>> results = together(List.of(
                one(same, event("A", "seed:1")), one(same, event("B", "seed:1")), one(same, event("C", "seed:2"))));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        for (CompletableFuture<Appended> refused : results.subList(1, 3)) {
            assertThat(failure(refused))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            conflict -> assertThat(conflict.conflicting()).isEqualTo(2));
        }
        intact(2);
    }

    @Test
    void repeatsThatWaitTogetherAreStoredOnce() throws Exception {
        Append one = one(AppendCondition.none(), event("A"));
        Append again = new Append(one.appendId(), AppendCondition.none(), List.of(event("B")));
        List<CompletableFuture<Appended>> results = together(List.of(one, again, again));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        assertThat(results.get(1).join()).isEqualTo(new Appended(2, 2, true));
        assertThat(results.get(2).join()).isEqualTo(new Appended(2, 2, true));
        intact(2);
    }

    @Test
    void anAppendRefusedHalfWayLeavesNothingAndItsNeighboursUntouched() throws Exception {
        NewEvent taken = event("A", "seed:1");
        List<CompletableFuture<Appended>> results = together(List.of(
                one(AppendCondition.none(), taken),
                one(AppendCondition.none(), event("B", "seed:2"), taken),
                one(AppendCondition.none(), taken),
                one(nothing(0, item(tags("seed:2"))), event("C"), event("D"))));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        assertThat(failure(results.get(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(failure(results.get(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(results.get(3).join()).isEqualTo(new Appended(3, 4, false));
        intact(4);
    }

    @Test
    void whatFollowsOnAVerdictMayAppendAndWait() throws Exception {
        List<Append> appends = IntStream.range(0, 20)
                .mapToObj(i -> one(AppendCondition.none(), event("A")))
                .toList();
        CompletableFuture<?>[] nested = together(appends).stream()
                .map(result -> result.thenApply(first -> append(log, event("B"))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nested).get(30, TimeUnit.SECONDS);
        intact(41);
    }

    @Test
    void whenTheTransactionFailsNobodyInItIsToldAnythingElse() throws Exception {
        append(log, event("A", "seed:1"));
        // Too long for what is left of the file, while the others would fit.
        NewEvent large =
                new NewEvent("large", Instant.EPOCH, "A", "1", tags("seed:9"), new byte[0], new byte[9_000_000]);
        log.limitPages(1_000);
        List<CompletableFuture<Appended>> results = together(List.of(
                one(AppendCondition.none(), event("A", "seed:2")),
                one(nothing(0, item(tags("seed:1"))), event("B")),
                one(AppendCondition.none(), large)));
        for (CompletableFuture<Appended> failed : results) {
            assertThat(failure(failed))
                    .isInstanceOf(LogFailureException.class)
                    .hasMessageContaining("the disk is full");
        }
        log.limitPages(0);
        assertThat(append(log, event("C")).first()).isEqualTo(3);
        intact(3);
    }

    @Test
    void whoeverStillWaitsWhenTheLogIsClosedIsTold() throws Exception {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Appended> first = beingDecided(event("A"));
            CompletableFuture<Appended> waiting = log.append(one(AppendCondition.none(), event("B")));
            CompletableFuture<Void> closing = CompletableFuture.runAsync(log::close);
            statement.execute("COMMIT");
            closing.get(30, TimeUnit.SECONDS);
            assertThat(first.get(30, TimeUnit.SECONDS).first()).isEqualTo(1);
            assertThat(waiting.handle((appended, failure) -> failure == null ? appended : failure)
                            .get(30, TimeUnit.SECONDS))
                    .isInstanceOfAny(Appended.class, LogFailureException.class);
        }
    }
}
