package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.tag;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.junit.jupiter.api.Test;

/** What readers see. */
interface ReadingContract extends Store {

    private void appendMany(int count) {
        append(
                log(),
                IntStream.range(0, count)
                        .mapToObj(i -> event(i % 2 == 0 ? "Even" : "Odd", "all:1", "third:" + i % 3))
                        .toArray(NewEvent[]::new));
    }

    @Test
    default void aPageIsShortOnlyAtTheHead() {
        appendMany(25);
        assertThat(log().read(0, 10)).hasSize(10);
        assertThat(log().read(10, 10))
                .extracting(StoredEvent::position)
                .startsWith(11L)
                .endsWith(20L);
        assertThat(log().read(20, 10)).hasSize(5);
        assertThat(log().read(25, 10)).isEmpty();
        assertThat(log().read(1000, 10)).isEmpty();
    }

    @Test
    default void aCursorFindsAllThatMatchesInOrderAndEachEventOnce() {
        appendMany(1000);
        Criteria overlapping = anyOf(item(tags("third:0")), item(Set.of(), "Even"), item(tags("all:1", "third:0")));
        List<Long> expected = LongStream.rangeClosed(1, 1000)
                .filter(position -> (position - 1) % 3 == 0 || (position - 1) % 2 == 0)
                .boxed()
                .toList();
        assertThat(positions(log(), overlapping, 0)).isEqualTo(expected);
        assertThat(positions(log(), overlapping, 500))
                .isEqualTo(expected.stream().filter(position -> position > 500).toList());
        assertThat(positions(log(), Criteria.everything(), 0)).hasSize(1000);
        assertThat(positions(log(), Criteria.everything(), 990)).hasSize(10);
        assertThat(positions(log(), Criteria.named(Set.of("Odd")), 0)).hasSize(500);
        assertThat(positions(log(), Criteria.tagged(tag("all:1")), 0)).hasSize(1000);
        assertThat(positions(log(), Criteria.nothing(), 0)).isEmpty();
    }

    @Test
    default void aCursorEndsAtTheHeadThatItWasOpenedAt() {
        appendMany(300);
        for (Criteria criteria : List.of(Criteria.everything(), Criteria.tagged(tag("all:1")))) {
            long head = log().head();
            try (EventCursor cursor = log().source(criteria, 0)) {
                assertThat(cursor.upTo()).isEqualTo(head);
                cursor.next();
                append(log(), event("Late", "all:1"));
                long last = 0;
                while (cursor.hasNext()) {
                    last = cursor.next().position();
                }
                assertThat(last).isEqualTo(head);
                assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(cursor::next);
            }
        }
    }

    @Test
    default void aCursorThatFindsNothingStillSaysHowFarItLooked() {
        appendMany(7);
        try (EventCursor cursor = log().source(Criteria.tagged(tag("seed:9")), 0)) {
            assertThat(cursor.hasNext()).isFalse();
            assertThat(cursor.upTo()).isEqualTo(7);
        }
        try (EventCursor ahead = log().source(Criteria.everything(), 100)) {
            assertThat(ahead.hasNext()).isFalse();
        }
    }

    @Test
    default void aClosedCursorGivesNothingMore() {
        appendMany(3);
        EventCursor cursor = log().source(Criteria.everything(), 0);
        cursor.next();
        cursor.close();
        assertThat(cursor.hasNext()).isFalse();
    }

    @Test
    default void manyCursorsMayBeOpenAtOnce() {
        appendMany(300);
        List<EventCursor> cursors = IntStream.range(0, 50)
                .mapToObj(i -> log().source(Criteria.everything(), 0))
                .toList();
        for (long position = 1; position <= 300; position++) {
            for (EventCursor cursor : cursors) {
                assertThat(cursor.next().position()).isEqualTo(position);
            }
        }
        cursors.forEach(EventCursor::close);
    }

    @Test
    default void commitsTellTheTreeOverTime() {
        String id = appendId();
        append(log(), event("A"));
        log().append(new Append(id, AppendCondition.none(), List.of(event("B"), event("C"))))
                .join();
        append(log(), event("D"));
        Frontier frontier = new Frontier();
        for (CommitRecord commit : log().commits(0, 10)) {
            for (StoredEvent event : log().read(commit.first() - 1, (int) (commit.last() - commit.first() + 1))) {
                assertThat(event.commit()).isEqualTo(commit.commit());
                byte[] leafHash = MerkleTree.leafHash(CanonicalEvent.bytes(event));
                assertThat(event.leafHash()).isEqualTo(leafHash);
                frontier.append(leafHash);
            }
            assertThat(commit.last()).isEqualTo(frontier.size());
            assertThat(commit.root()).isEqualTo(frontier.root());
        }
        assertThat(log().treeHead().size()).isEqualTo(4);
        assertThat(log().treeHead().root()).isEqualTo(frontier.root());
        assertThat(log().commits(1, 1))
                .extracting(CommitRecord::commit, CommitRecord::appendId, CommitRecord::first, CommitRecord::last)
                .containsExactly(tuple(2L, id, 2L, 3L));
        assertThat(log().commits(3, 10)).isEmpty();
    }

    @Test
    default void theEmptyTreeHasTheRootOfNothing() {
        assertThat(log().treeHead().rootHex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    default void aDateMeansThePositionBeforeTheFirstEventThatIsNotEarlier() {
        assertThat(log().positionBefore(NOON)).isZero();
        append(log(), event("A", NOON, Set.of()), event("B", NOON.plusNanos(1), Set.of()));
        append(log(), event("C", NOON.minusSeconds(60), Set.of()), event("D", NOON.plusSeconds(1), Set.of()));
        assertThat(log().positionBefore(NOON)).isZero();
        assertThat(log().positionBefore(NOON.plusNanos(1))).isEqualTo(1);
        assertThat(log().positionBefore(NOON.plusNanos(2))).isEqualTo(3);
        assertThat(log().positionBefore(NOON.plusSeconds(2))).isEqualTo(4);
    }
}
