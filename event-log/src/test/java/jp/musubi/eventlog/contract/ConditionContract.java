package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.anyOf;
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

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import org.junit.jupiter.api.Test;

/** Which appends are refused. */
interface ConditionContract extends Store {

    private void refused(AppendCondition condition, long conflicting) {
        long head = log().head();
        assertThat(failure(when(log(), condition, event("New"))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.conflicting()).isEqualTo(conflicting));
        assertThat(log().head()).isEqualTo(head);
    }

    private void accepted(AppendCondition condition) {
        assertThat(failure(when(log(), condition, event("New")))).isNull();
    }

    @Test
    default void aMatchingLaterEventRefusesTheAppend() {
        append(log(), event("A", "seed:1"), event("B", "seed:1"));
        refused(nothing(1, item(tags("seed:1"))), 2);
        accepted(nothing(2, item(tags("seed:1"))));
    }

    @Test
    default void anotherTagOrAnotherNameRefusesNothing() {
        append(log(), event("A", "seed:1"));
        accepted(nothing(0, item(tags("seed:2"))));
        accepted(nothing(0, item(tags("seed:1"), "B", "C")));
        refused(nothing(0, item(tags("seed:1"), "B", "A")), 1);
    }

    @Test
    default void anyOfTheItemsRefuses() {
        append(log(), event("A", "seed:1"));
        refused(nothing(0, item(tags("seed:9")), item(tags("need:1")), item(tags("seed:1"), "A")), 1);
        accepted(nothing(0, item(tags("seed:9")), item(tags("need:1")), item(tags("seed:1"), "B")));
    }

    @Test
    default void severalTagsMustStandOnTheSameEvent() {
        append(log(), event("A", "seed:1"), event("A", "need:1"));
        accepted(nothing(0, item(tags("seed:1", "need:1"))));
        append(log(), event("A", "seed:1", "need:1", "pairing:1"));
        refused(nothing(0, item(tags("seed:1", "need:1"))), 4);
        refused(nothing(0, item(tags("seed:1", "need:1", "pairing:1"), "A", "B")), 4);
        accepted(nothing(0, item(tags("seed:1", "need:1"), "B")));
    }

    @Test
    default void namesAloneRefuse() {
        append(log(), event("A"), event("B"));
        refused(nothing(0, item(Set.of(), "B", "C")), 2);
        accepted(nothing(2, item(Set.of(), "B", "C")));
    }

    @Test
    default void everythingRefusesAfterAnyEventAndNothingNever() {
        accepted(new AppendCondition(0, Criteria.everything()));
        refused(new AppendCondition(0, Criteria.everything()), 1);
        accepted(new AppendCondition(1, Criteria.everything()));
        accepted(new AppendCondition(0, Criteria.nothing()));
    }

    @Test
    default void thePositionThatAnAppendReturnedServesTheNextOneUntilSomebodyElseAppends() {
        long own = append(log(), event("A", "seed:1")).last();
        long next = when(log(), nothing(own, item(tags("seed:1"))), event("B", "seed:1"))
                .join()
                .last();
        append(another(), event("C", "seed:1"));
        refused(nothing(next, item(tags("seed:1"))), 3);
    }

    @Test
    default void anEventOfTheSameAppendDoesNotRefuseIt() {
        when(log(), nothing(0, item(tags("seed:1"))), event("A", "seed:1"), event("B", "seed:1"))
                .join();
        assertThat(log().head()).isEqualTo(2);
    }

    @Test
    default void tagsThatLookAlikeAreDifferent() {
        append(log(), new NewEvent("odd", Given.NOON, "A", "1", Set.of(new Tag("a", "b:c")), new byte[0], new byte[0]));
        accepted(nothing(0, item(Set.of(new Tag("a:b", "c")))));
        accepted(nothing(0, item(Set.of(new Tag("a", "b:c\0")))));
        accepted(nothing(0, item(Set.of(new Tag("A", "b:c")))));
        refused(nothing(0, item(Set.of(new Tag("a", "b:c")))), 1);
    }

    @Test
    default void halfACharacterMatchesNoStoredEventAndHidesNothingBesideIt() {
        append(log(), event("?", "seed:?"), event("A", "seed:1"));
        String half = "\uD83C";
        Criteria.Item inTag = item(Set.of(new Tag("seed", half)));
        Criteria.Item inKey = item(Set.of(new Tag(half, "1"), tag("seed:1")));
        Criteria.Item onlyName = item(tags("seed:1"), half);
        Criteria.Item besideAName = item(tags("seed:1"), half, "A");
        for (Criteria.Item nothing : List.of(inTag, inKey, onlyName, item(Set.of(), half))) {
            assertThat(positions(log(), anyOf(nothing), 0)).as("%s", nothing).isEmpty();
            accepted(nothing(0, nothing));
        }
        for (Criteria.Item one : List.of(besideAName, item(Set.of(), half, "A"))) {
            assertThat(positions(log(), anyOf(one, inTag, onlyName), 0))
                    .as("%s", one)
                    .containsExactly(2L);
            refused(nothing(0, inTag, one), 2);
        }
    }

    @Test
    default void aRareTagAmongCommonOnesIsFoundAtOnceAndExactly() {
        NewEvent[] many = new NewEvent[2000];
        for (int i = 0; i < many.length; i++) {
            many[i] = i == 1234
                    ? event("A", "all:1", "most:1", "one:1")
                    : event("A", "all:1", i % 7 == 0 ? "few:1" : "most:1");
        }
        append(log(), many);
        refused(nothing(0, item(tags("all:1", "most:1", "one:1"))), 1235);
        accepted(nothing(0, item(tags("all:1", "few:1", "one:1"))));
        accepted(nothing(1999, item(tags("all:1", "most:1"), "Absent")));
        assertThat(positions(log(), anyOf(item(tags("most:1", "all:1", "one:1"))), 0))
                .containsExactly(1235L);
        assertThat(positions(log(), anyOf(item(tags("few:1", "most:1"))), 0)).isEmpty();
    }

    @Test
    default void conditionsAndCursorsAgreeWithAPlainSearchThroughAllEvents() {
        Random random = new Random(20261122);
        List<NewEvent> events = new ArrayList<>();
        while (events.size() < 300) {
            NewEvent[] commit = new NewEvent[1 + random.nextInt(4)];
            for (int i = 0; i < commit.length; i++) {
                commit[i] = event("N" + random.nextInt(4), Given.NOON, someTags(random, 4));
                events.add(commit[i]);
            }
            append(log(), commit);
        }
        for (int round = 0; round < 200; round++) {
            Criteria criteria = someCriteria(random);
            long after = random.nextInt(events.size() + 1);
            List<Long> expected = new ArrayList<>();
            for (int i = (int) after; i < events.size(); i++) {
                if (matches(criteria, events.get(i))) {
                    expected.add(i + 1L);
                }
            }
            assertThat(positions(log(), criteria, after))
                    .as("%s after %d", criteria, after)
                    .isEqualTo(expected);
            if (!expected.isEmpty()) {
                assertThat(failure(when(log(), new AppendCondition(after, criteria), event("New"))))
                        .isInstanceOfSatisfying(
                                ConflictException.class,
                                conflict -> assertThat(expected).contains(conflict.conflicting()));
            }
        }
        assertThat(log().head()).isEqualTo(events.size());
    }

    private static Set<Tag> someTags(Random random, int most) {
        Set<Tag> tags = new HashSet<>();
        for (int i = random.nextInt(most); i > 0; i--) {
            tags.add(tag("t" + random.nextInt(2) + ":" + random.nextInt(3)));
        }
        return tags;
    }

    private static Criteria someCriteria(Random random) {
        List<Criteria.Item> items = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Set<String> names = new HashSet<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                names.add("N" + random.nextInt(6));
            }
            items.add(new Criteria.Item(someTags(random, 4), names));
        }
        return new Criteria(items);
    }

    private static boolean matches(Criteria criteria, NewEvent event) {
        return criteria.anyOf().stream()
                .anyMatch(item -> event.tags().containsAll(item.tags())
                        && (item.names().isEmpty() || item.names().contains(event.name())));
    }
}
