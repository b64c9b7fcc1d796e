package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.contract.RandomLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that go through a log in parts: all is found, and what it takes is counted. */
class WindowsTest {
    /** So little that every search has to go on in windows, and windows have to shrink. */
    private static final Windows.Limits TIGHT = new Windows.Limits(6, 3, 5, 2, 4);

    private static final int MANY = 6_000;

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

    private Session reader() throws SQLException {
        return new SqliteFile(folder.resolve("events.db")).reader();
    }

    private static List<Long> all(Session session, Windows windows, int most) throws SQLException {
        List<Long> found = new ArrayList<>();
        while (!windows.ended()) {
            long[] step = windows.step(session);
            assertThat(step).hasSizeLessThanOrEqualTo(most);
            for (long position : step) {
                found.add(position);
            }
        }
        return found;
    }

    @Test
    void howeverSmallTheWindowsAreTheyFindWhatALookAtEachEventFinds() throws SQLException {
        RandomLog given = new RandomLog(3);
        given.append(log, 400);
        // What was carried over is found in the tables, the rest in memory.
        log.close();
        open();
        given.append(log, 100);
        try (Session session = reader()) {
            Recent recent = new Recent(50);
            for (int i = 0; i < 300; i++) {
                Criteria criteria = given.criteria();
                long after = given.position();
                Windows windows = new Windows(recent, criteria, after, 500, TIGHT);
                assertThat(all(session, windows, Integer.MAX_VALUE))
                        .as("%s after %d", criteria, after)
                        .isEqualTo(given.matching(criteria, after));
            }
        }
    }

    @Test
    void keysThatAreCarriedOverBetweenTwoWindowsAreFoundOnce() throws SQLException {
        RandomLog given = new RandomLog(4);
        given.append(log, 300);
        Criteria criteria = anyOf(item(tags("all:1")), item(tags(), "A"));
        List<Long> found = new ArrayList<>();
        try (Session session = reader()) {
            Recent recent = new Recent(50);
            Windows windows = new Windows(recent, criteria, 0, 300, TIGHT);
            while (found.size() < 100) {
                for (long position : windows.step(session)) {
                    found.add(position);
                }
            }
            log.close();
            open();
            append(log, event("A"));
            recent.reach(session, 301);
            found.addAll(all(session, windows, Integer.MAX_VALUE));
        }
        assertThat(found).isEqualTo(given.matching(criteria, 0));
    }

    private void fill(int count) {
        for (int from = 0; from < count; from += 1_000) {
            int first = from;
            append(
                    log,
                    IntStream.range(0, 1_000)
                            .map(i -> first + i)
                            .mapToObj(i -> event("A" + i % 5, "all:1", "turn:" + i % 2, "half:" + i * 2 / count))
                            .toArray(NewEvent[]::new));
        }
        log.close();
        open();
    }

    private long replayed(Criteria criteria) {
        long before = log.looked();
        try (EventCursor cursor = log.source(criteria, 0)) {
            cursor.forEachRemaining(event -> {});
        }
        return log.looked() - before;
    }

    @Test
    void whatAReplayLooksAtGrowsWithTheEventsAndNotWithTheirSquare() {
        List<Criteria> kinds = List.of(
                Criteria.named(Set.of("A0", "A1", "A2")),
                anyOf(item(tags("all:1"))),
                anyOf(item(tags("all:1", "turn:1"))),
                anyOf(item(tags("turn:0", "turn:1"))));
        fill(MANY);
        List<Long> few = kinds.stream().map(this::replayed).toList();
        fill(9 * MANY);
        for (int i = 0; i < kinds.size(); i++) {
            assertThat(replayed(kinds.get(i))).as("%s", kinds.get(i)).isLessThanOrEqualTo(12 * few.get(i) + 40_000);
        }
    }

    @Test
    void theFirstEventOfManyCostsAsMuchInALongLog() {
        Criteria criteria = anyOf(item(tags("all:1")), item(tags(), "A1"));
        List<Long> looked = new ArrayList<>();
        for (int count : new int[] {2 * MANY, 6 * MANY}) {
            fill(count);
            long before = log.looked();
            try (EventCursor cursor = log.source(criteria, 0)) {
                assertThat(cursor.next().position()).isEqualTo(1);
                looked.add(log.looked() - before);
            }
        }
        assertThat(looked.getLast()).isLessThanOrEqualTo(2 * looked.getFirst());
    }

    @Test
    void aStepFindsNoMoreThanItsPart() throws SQLException {
        fill(8 * MANY);
        try (Session session = reader()) {
            Recent recent = new Recent(50);
            for (Criteria criteria :
                    List.of(Criteria.named(Set.of("A0", "A1", "A2", "A3", "A4")), anyOf(item(tags("all:1"))))) {
                assertThat(all(session, new Windows(recent, criteria, 0, 8 * MANY), 8_192))
                        .hasSize(8 * MANY);
            }
        }
    }

    @Test
    void whatFewEventsMatchIsFoundByOneLook() throws SQLException {
        fill(8 * MANY);
        append(log, event("Rare", "rare:1", "all:1"));
        try (Session session = reader()) {
            Recent recent = new Recent(50);
            for (Criteria criteria : List.of(
                    Criteria.named(Set.of("Rare")),
                    anyOf(item(tags("rare:1"))),
                    anyOf(item(tags("rare:1", "all:1"))))) {
                Windows windows = new Windows(recent, criteria, 0, log.head());
                assertThat(windows.step(session)).containsExactly(log.head());
                assertThat(windows.ended()).isTrue();
                assertThat(windows.looked()).isLessThan(100);
            }
        }
    }

    @Test
    void tagsThatMeetNowhereBecauseEachHasAHalfAreLeaptOver() throws SQLException {
        fill(8 * MANY);
        try (Session session = reader()) {
            Budget budget = new Budget(4_096, 1);
            assertThat(Matching.any(session, item(tags("half:0", "half:1")), 0, 8 * MANY, budget))
                    .isZero();
            assertThat(budget.exhausted()).isFalse();
        }
    }
}
