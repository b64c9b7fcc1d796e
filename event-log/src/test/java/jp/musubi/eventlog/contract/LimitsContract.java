package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.positions;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import org.junit.jupiter.api.Test;

/** What one caller asks for is refused at once and by name, or answered; it never stops what others append. */
interface LimitsContract extends Store {

    private static Set<Tag> numbered(int tags) {
        return IntStream.range(0, tags).mapToObj(i -> new Tag("tag", "" + i)).collect(Collectors.toSet());
    }

    private static String[] names(int names) {
        return IntStream.range(0, names).mapToObj(i -> "Name" + i).toArray(String[]::new);
    }

    @Test
    default void asManyTagsAndNamesAsAreAllowedAreDecidedOnAndFound() {
        append(log(), event("Before", NOON, numbered(Criteria.MOST_TAGS - 1)));
        NewEvent all = event("Name7", NOON, numbered(Criteria.MOST_TAGS));
        append(log(), all);
        append(reopened(), event("After"));
        List<Criteria.Item> largest = List.of(
                item(numbered(Criteria.MOST_TAGS)),
                item(numbered(Criteria.MOST_TAGS), names(Criteria.MOST_NAMES)),
                item(Set.of(), names(Criteria.MOST_NAMES)),
                item(numbered(1), names(Criteria.MOST_NAMES)));
        for (Criteria.Item item : largest) {
            assertThat(positions(log(), anyOf(item), 0)).containsExactly(2L);
            assertThat(failure(when(log(), nothing(0, item), event("New")))).isInstanceOf(ConflictException.class);
            assertThat(failure(when(log(), nothing(1, item), event("New")))).isInstanceOf(ConflictException.class);
        }
        Criteria.Item none = item(numbered(Criteria.MOST_TAGS), Arrays.copyOf(names(8), 7));
        assertThat(append(log(), event("New")).first()).isEqualTo(4);
        assertThat(when(log(), nothing(0, none), event("New")).join().first()).isEqualTo(5);
    }

    @Test
    default void moreIsRefusedByWhatItIsTooMuchOf() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(numbered(Criteria.MOST_TAGS + 1)))
                .withMessageContaining("64 tags")
                .withMessageContaining("at most 63");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> item(Set.of(), names(250_000)))
                .withMessageContaining("250000 names")
                .withMessageContaining("at most 10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criteria.tagged(new Tag("long", "x".repeat(Criteria.MOST_TEXT))))
                .withMessageContaining("at most 2000000");
        List<Criteria.Item> many = Collections.nCopies(1_000, item(Set.of(), names(1_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Criteria(many));
    }

    @Test
    default void manyItemsAreDecidedOn() {
        append(log(), event("A", "term:9999"));
        append(log(), event("B", "term:1"));
        List<Criteria.Item> each = IntStream.range(0, 10_000)
                .mapToObj(i -> item(tags("term:" + i), "A"))
                .toList();
        Criteria any = new Criteria(each);
        assertThat(positions(log(), any, 0)).containsExactly(1L);
        assertThat(failure(when(log(), new AppendCondition(0, any), event("New"))))
                .isInstanceOf(ConflictException.class);
        assertThat(failure(when(log(), new AppendCondition(1, any), event("New"))))
                .isNull();
    }

    @Test
    default void whatIsMissingIsNamedAndNothingIsStored() {
        EventLog log = log();
        NewEvent sound = event("A");
        List<NewEvent> withNull = Arrays.asList(sound, null);
        Set<Tag> nullTag = new HashSet<>(Collections.singleton((Tag) null));
        Set<String> nullName = new HashSet<>(Collections.singleton((String) null));
        List<Runnable> askedWrongly = List.of(
                () -> new Append(null, AppendCondition.none(), List.of(sound)),
                () -> new Append("a", null, List.of(sound)),
                () -> new Append("a", AppendCondition.none(), null),
                () -> new Append("a", AppendCondition.none(), withNull),
                () -> new AppendCondition(0, null),
                () -> new AppendCondition(-1, Criteria.nothing()),
                () -> new Criteria(null),
                () -> new Criteria(Arrays.asList((Criteria.Item) null)),
                () -> new Criteria.Item(null, Set.of()),
                () -> new Criteria.Item(Set.of(), null),
                () -> new Criteria.Item(nullTag, Set.of()),
                () -> new Criteria.Item(Set.of(), nullName),
                () -> Criteria.tagged(null),
                () -> new Tag(null, "1"),
                () -> new Tag("seed", null),
                () -> event("A", NOON, null),
                () -> event("A", NOON, nullTag),
                () -> log.source(null, 0),
                () -> log.appended(null),
                () -> log.read(0, -1),
                () -> log.commits(0, -1),
                () -> log.onAppend(null));
        for (int i = 0; i < askedWrongly.size(); i++) {
            assertThatIllegalArgumentException()
                    .as("number %d", i)
                    .isThrownBy(askedWrongly.get(i)::run)
                    .withMessageNotContaining("null");
        }
        List<NewEvent> incomplete = List.of(
                new NewEvent(null, NOON, "A", "1", Set.of(), new byte[0], new byte[0]),
                new NewEvent("a", null, "A", "1", Set.of(), new byte[0], new byte[0]),
                new NewEvent("a", NOON, null, "1", Set.of(), new byte[0], new byte[0]),
                new NewEvent("a", NOON, "A", null, Set.of(), new byte[0], new byte[0]),
                new NewEvent("a", NOON, "A", "1", Set.of(), null, new byte[0]),
                new NewEvent("a", NOON, "A", "1", Set.of(), new byte[0], null));
        for (NewEvent event : incomplete) {
            assertThat(failure(when(log, AppendCondition.none(), event))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(failure(log.append(null))).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.head()).isZero();
        assertThat(append(log, event("B"))).isEqualTo(new Appended(1, 1, false));
    }

    @Test
    default void aPositionBeyondTheEndIsOfAnotherLogAndRefused() {
        append(log(), event("A", "seed:1"));
        for (long beyond : new long[] {2, 3, 1_000_000, Long.MAX_VALUE}) {
            for (Criteria criteria : List.of(Criteria.nothing(), Criteria.everything(), anyOf(item(tags("seed:1"))))) {
                assertThat(failure(when(log(), new AppendCondition(beyond, criteria), event("B"))))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("position " + beyond)
                        .hasMessageContaining("ends at 1");
            }
        }
        assertThat(when(log(), nothing(1, item(tags("seed:1"))), event("B")).join())
                .isEqualTo(new Appended(2, 2, false));
    }

    @Test
    default void whatAnotherHasAppendedIsNotBeyondTheEnd() {
        append(log(), event("A"));
        EventLog other = another();
        for (int i = 0; i < 20; i++) {
            long seen = append(other, event("B", "seed:1")).last();
            assertThat(when(log(), nothing(seen, item(tags("seed:1"))), event("C"))
                            .join()
                            .first())
                    .isEqualTo(seen + 1);
        }
    }

    @Test
    default void aRepeatGetsItsFirstResultWhateverPositionItSays() {
        String id = appendId();
        log().append(new Append(id, AppendCondition.none(), List.of(event("A"))))
                .join();
        Append again = new Append(id, new AppendCondition(99, Criteria.everything()), List.of(event("B")));
        assertThat(log().append(again).join()).isEqualTo(new Appended(1, 1, true));
        assertThat(reopened().append(again).join()).isEqualTo(new Appended(1, 1, true));
    }

    @Test
    default void whoAsksWronglyAmongManyIsRefusedAlone() {
        EventLog log = log();
        append(log, event("A"));
        List<CompletableFuture<Appended>> verdicts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            AppendCondition condition = i % 3 == 0
                    ? new AppendCondition(1_000_000, Criteria.everything())
                    : nothing(0, item(numbered(Criteria.MOST_TAGS), "Never"));
            verdicts.add(when(log, condition, event("B")));
        }
        for (int i = 0; i < 300; i++) {
            Throwable failure = failure(verdicts.get(i));
            if (i % 3 == 0) {
                assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(failure).isNull();
            }
        }
        assertThat(log.head()).isEqualTo(201);
    }
}
