package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.contract.RandomLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions of several frequent tags, from the beginning of a log: looked through beside the writer, and right all the same. */
class CostlyConditionsTest {
    private static final int EVENTS = 12_000;
    /** On every second event each, never on the same. */
    private static final Set<Tag> TURNS = tags("turn:0", "turn:1");

    @TempDir
    Path folder;

    private final RandomLog given = new RandomLog(5);
    private SqliteEventLog log;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(folder.resolve("events.db"));
        for (int i = 0; i < EVENTS; i += 1_000) {
            append(log, IntStream.range(0, 1_000).mapToObj(n -> given.next()).toArray(NewEvent[]::new));
        }
        // From here on memory knows nothing of them.
        log.close();
        log = SqliteEventLog.open(folder.resolve("events.db"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static Append one(AppendCondition condition) {
        return new Append(appendId(), condition, List.of(event("New")));
    }

    private BatchDecision decision(Session session, Recent recent) throws SQLException {
        TreeState state = TreeState.read(session);
        recent.reach(session, state.size());
        return new BatchDecision(session, recent, state);
    }

    @Test
    void whoeverWritesLooksAtLittleAndLeavesTheRestToALookBesideIt() throws SQLException {
        try (Session session = new SqliteFile(folder.resolve("events.db")).reader()) {
            Recent recent = new Recent(50);
            Pending costly = new Pending(one(nothing(0, item(TURNS))));
            Pending usual = new Pending(one(nothing(EVENTS - 5, item(tags("absent:1")))));
            BatchDecision first = decision(session, recent);
            first.decide(costly);
            first.decide(usual);
            assertThat(costly.deferred()).isTrue();
            assertThat(costly.storedUpTo()).isZero();
            assertThat(usual.storedUpTo()).isEqualTo(EVENTS + 1);
            costly.checked(EVENTS, 0);
            BatchDecision second = decision(session, recent);
            second.decide(costly);
            assertThat(costly.deferred()).isFalse();
            assertThat(costly.storedUpTo()).isEqualTo(EVENTS + 1);
        }
    }

    @Test
    void whatWasLookedThroughOnceIsRememberedForWhoeverAsksTheSame() throws SQLException {
        try (Session session = new SqliteFile(folder.resolve("events.db")).reader()) {
            Recent recent = new Recent(50);
            recent.cleared().keep(item(TURNS), 0, EVENTS);
            Pending again = new Pending(one(nothing(0, item(tags("absent:1")), item(TURNS))));
            decision(session, recent).decide(again);
            assertThat(again.deferred()).isFalse();
            assertThat(again.storedUpTo()).isEqualTo(EVENTS + 1);
            Pending otherwise = new Pending(one(nothing(0, item(TURNS, "A", "B"))));
            decision(session, recent).decide(otherwise);
            assertThat(otherwise.deferred()).isTrue();
        }
    }

    @Test
    void whatIsAppendedAfterTheLookIsCheckedInsideWhetherMemoryOrTheTablesHaveIt() throws SQLException {
        try (Session session = new SqliteFile(folder.resolve("events.db")).reader()) {
            Recent early = new Recent(50);
            List<Pending> costly = List.of(
                    new Pending(one(nothing(0, item(TURNS)))), new Pending(one(nothing(0, item(TURNS, "A", "Met")))));
            BatchDecision first = decision(session, early);
            for (Pending append : costly) {
                first.decide(append);
                assertThat(append.deferred()).isTrue();
                append.checked(EVENTS, 0);
            }
            append(log, event("Met", "turn:0", "turn:1"));
            BatchDecision inMemory = decision(session, early);
            inMemory.decide(costly.getFirst());
            log.close();
            log = SqliteEventLog.open(folder.resolve("events.db"));
            BatchDecision inTables = decision(session, new Recent(50));
            inTables.decide(costly.getLast());
            for (Pending append : costly) {
                append.tell();
                assertThat(failure(append.future()))
                        .isInstanceOfSatisfying(
                                ConflictException.class,
                                conflict -> assertThat(conflict.conflicting()).isEqualTo(EVENTS + 1));
            }
        }
    }

    @Test
    void whatIsDeferredAgainAndAgainIsDecidedInTheEnd() throws SQLException {
        try (Session session = new SqliteFile(folder.resolve("events.db")).reader()) {
            Recent recent = new Recent(50);
            Pending costly = new Pending(one(nothing(0, item(TURNS))));
            int times = 0;
            while (true) {
                decision(session, recent).decide(costly);
                if (!costly.deferred()) {
                    break;
                }
                // As if more came after each look than may be looked at inside.
                costly.checked(0, 0);
                times++;
            }
            assertThat(times).isLessThan(10);
            assertThat(costly.storedUpTo()).isEqualTo(EVENTS + 1);
        }
    }

    @Test
    void tagsThatNeverMeetRefuseNothingUntilTheyDo() {
        for (int i = 1; i <= 3; i++) {
            assertThat(when(log, nothing(0, item(TURNS)), event("New")).join())
                    .isEqualTo(new Appended(EVENTS + i, EVENTS + i, false));
        }
        append(log, event("Met", "turn:0", "turn:1"));
        ConflictException conflict = (ConflictException) failure(when(log, nothing(0, item(TURNS)), event("New")));
        assertThat(conflict.conflicting()).isEqualTo(EVENTS + 4);
        assertThat(failure(when(log, nothing(EVENTS + 4, item(TURNS)), event("New"))))
                .isNull();
    }

    @Test
    void conditionsRefuseWhatALookAtEachEventRefusesWhoeverAppends() {
        try (SqliteEventLog other = SqliteEventLog.open(folder.resolve("events.db"))) {
            for (int i = 0; i < 150; i++) {
                SqliteEventLog next = i % 2 == 0 ? log : other;
                Criteria criteria = i % 3 == 0 ? anyOf(item(TURNS), given.item()) : given.criteria();
                long after = i % 4 == 0 ? given.position() : EVENTS - i;
                List<Long> matching = given.matching(criteria, after);
                CompletableFuture<Appended> result = when(
                        next, new AppendCondition(after, criteria), matching.isEmpty() ? given.next() : event("New"));
                if (matching.isEmpty()) {
                    assertThat(failure(result))
                            .as("%s after %d", criteria, after)
                            .isNull();
                } else {
                    assertThat(failure(result))
                            .as("%s after %d", criteria, after)
                            .isInstanceOfSatisfying(
                                    ConflictException.class,
                                    conflict -> assertThat(matching).contains(conflict.conflicting()));
                }
            }
        }
    }

    @Test
    void manyKeysAtOnceAreLookedThroughBesideTheWriterToo() {
        Criteria.Item[] items = IntStream.range(0, 3_000)
                .mapToObj(i -> item(tags("absent:" + i)))
                .toArray(Criteria.Item[]::new);
        assertThat(failure(when(log, nothing(0, items), event("New")))).isNull();
        items[2_999] = item(tags("stretch:1"));
        assertThat(failure(when(log, nothing(0, items), event("New")))).isInstanceOf(ConflictException.class);
    }

    @Test
    void aRepeatGetsItsFirstResultThoughItsConditionHoldsNoMore() {
        Append append = new Append(appendId(), nothing(0, item(TURNS)), List.of(event("Met", "turn:0", "turn:1")));
        Appended first = log.append(append).join();
        assertThat(first.repeated()).isFalse();
        assertThat(log.append(append).join()).isEqualTo(new Appended(first.first(), first.last(), true));
        try (SqliteEventLog other = SqliteEventLog.open(folder.resolve("events.db"))) {
            assertThat(other.append(append).join()).isEqualTo(new Appended(first.first(), first.last(), true));
        }
    }

    @Test
    void ofManyThatDecideOnTheSameExactlyOneWinsThroughSeveralOpenings() throws Exception {
        try (SqliteEventLog other = SqliteEventLog.open(folder.resolve("events.db"));
                ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int round = 0; round < 20; round++) {
                String name = "Won" + round;
                // Another question each time, so that nothing of it is remembered.
                AppendCondition condition = nothing(0, item(TURNS, "A", "B", "C", "D", name));
                List<Future<Throwable>> racers = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    SqliteEventLog racer = i % 2 == 0 ? log : other;
                    racers.add(threads.submit(() -> failure(when(racer, condition, event(name, "turn:0", "turn:1")))));
                }
                int won = 0;
                for (Future<Throwable> racer : racers) {
                    Throwable failure = racer.get(60, TimeUnit.SECONDS);
                    won += failure == null ? 1 : 0;
                    if (failure != null) {
                        assertThat(failure).isInstanceOf(ConflictException.class);
                    }
                }
                assertThat(won).isEqualTo(1);
            }
            assertThat(log.head()).isEqualTo(EVENTS + 20);
        }
    }

    @Test
    void whoeverWaitsForALookWhenTheLogIsClosedIsTold() throws Exception {
        List<CompletableFuture<Appended>> waiting = IntStream.range(0, 20)
                .mapToObj(i -> log.append(one(nothing(0, item(TURNS, "A", "B", "C", "D", "N" + i)))))
                .toList();
        log.close();
        for (CompletableFuture<Appended> result : waiting) {
            assertThat(result.handle((appended, failure) -> failure == null ? appended : failure)
                            .get(30, TimeUnit.SECONDS))
                    .isInstanceOfAny(Appended.class, LogFailureException.class);
        }
    }
}
