package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.at;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import org.junit.jupiter.api.Test;

/** What an append does. */
interface AppendContract extends Store {

    @Test
    default void aLogBeginsEmpty() {
        assertThat(log().head()).isZero();
        assertThat(log().read(0, 10)).isEmpty();
        assertThat(log().commits(0, 10)).isEmpty();
        assertThat(log().appended("never")).isEmpty();
    }

    @Test
    default void positionsBeginAtOneAndHaveNoGaps() {
        assertThat(append(log(), event("A"))).isEqualTo(new Appended(1, 1, false));
        assertThat(append(log(), event("B"), event("C"))).isEqualTo(new Appended(2, 3, false));
        assertThat(append(log(), event("D"))).isEqualTo(new Appended(4, 4, false));
        assertThat(log().read(0, 10)).extracting(StoredEvent::name).containsExactly("A", "B", "C", "D");
        assertThat(log().read(0, 10)).extracting(StoredEvent::position).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log().read(0, 10)).extracting(StoredEvent::commit).containsExactly(1L, 2L, 2L, 3L);
    }

    @Test
    default void aRefusedAppendStoresNothingAndLeavesNoGap() {
        append(log(), event("A", "seed:1"));
        AppendCondition stale = nothing(0, item(tags("seed:1")));
        assertThat(failure(when(log(), stale, event("B"), event("C")))).isInstanceOf(ConflictException.class);
        assertThat(log().head()).isEqualTo(1);
        assertThat(append(log(), event("D"))).isEqualTo(new Appended(2, 2, false));
    }

    @Test
    default void aRepeatedAppendGetsTheFirstResultWhateverItsEventsAndCondition() {
        String id = appendId();
        log().append(new Append(id, AppendCondition.none(), List.of(event("A", "seed:1"), event("B"))))
                .join();
        append(log(), event("C", "seed:1"));
        Append again = new Append(id, nothing(0, item(tags("seed:1"))), List.of(event("D")));
        assertThat(log().append(again).join()).isEqualTo(new Appended(1, 2, true));
        assertThat(log().head()).isEqualTo(3);
        assertThat(reopened().append(again).join()).isEqualTo(new Appended(1, 2, true));
    }

    @Test
    default void anAppendIsFoundByItsId() {
        String id = appendId();
        append(log(), event("A"));
        log().append(new Append(id, AppendCondition.none(), List.of(event("B"), event("C"))))
                .join();
        assertThat(log().appended(id)).contains(new Appended(2, 3, true));
        assertThat(another().appended(id)).contains(new Appended(2, 3, true));
    }

    @Test
    default void aRefusedAppendMayBeSentAgainUnderItsId() {
        append(log(), event("A", "seed:1"));
        String id = appendId();
        Append stale = new Append(id, nothing(0, item(tags("seed:1"))), List.of(event("B")));
        assertThat(failure(log().append(stale))).isInstanceOf(ConflictException.class);
        assertThat(log().appended(id)).isEmpty();
        Append decidedAnew = new Append(id, nothing(1, item(tags("seed:1"))), stale.events());
        assertThat(log().append(decidedAnew).join()).isEqualTo(new Appended(2, 2, false));
    }

    @Test
    default void whatIsStoredComesBackExactly() {
        Set<Tag> tags = Set.of(
                new Tag("b", "2"),
                new Tag("b", "10"),
                new Tag("a", "x\0y"),
                new Tag("", ""),
                new Tag("結び", "柿🎏'\"%_\\\n"));
        Instant time = Instant.ofEpochSecond(-62_000_000_000L, 999_999_999);
        byte[] payload = new byte[] {0, -1, 39, 0};
        append(log(), new NewEvent("id\0'🎏", time, "n\0ame", "", tags, new byte[0], payload));
        StoredEvent stored = at(reopened(), 1);
        assertThat(stored.id()).isEqualTo("id\0'🎏");
        assertThat(stored.time()).isEqualTo(time);
        assertThat(stored.name()).isEqualTo("n\0ame");
        assertThat(stored.version()).isEmpty();
        assertThat(stored.tags())
                .containsExactlyElementsOf(tags.stream().sorted().toList());
        assertThat(stored.metadata()).isEmpty();
        assertThat(stored.payload()).isEqualTo(payload);
    }

    @Test
    default void anEventIdIsStoredOnce() {
        NewEvent event = event("A");
        append(log(), event);
        assertThat(failure(when(log(), AppendCondition.none(), event("B"), event)))
                .isInstanceOf(IllegalArgumentException.class);
        NewEvent twice = event("C");
        assertThat(failure(when(log(), AppendCondition.none(), twice, twice)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(append(log(), event("D"))).isEqualTo(new Appended(2, 2, false));
    }

    @Test
    default void halfACharacterIsRefusedAndNeverStoredAsAnother() {
        NewEvent tagged = event("A", NOON, Set.of(new Tag("seed", "\uD83C")));
        NewEvent named = event("\uDF8F");
        assertThat(failure(when(log(), AppendCondition.none(), tagged))).isInstanceOf(IllegalArgumentException.class);
        assertThat(failure(when(log(), AppendCondition.none(), named))).isInstanceOf(IllegalArgumentException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Append("\uD83C", AppendCondition.none(), List.of(event("A"))));
        assertThat(log().head()).isZero();
    }

    @Test
    default void aLargeCommitIsOneCommit() {
        NewEvent[] events =
                IntStream.range(0, 3000).mapToObj(i -> event("A", "seed:" + i)).toArray(NewEvent[]::new);
        assertThat(append(log(), events)).isEqualTo(new Appended(1, 3000, false));
        assertThat(log().commits(0, 10)).hasSize(1);
        assertThat(log().read(0, 5000))
                .extracting(StoredEvent::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3000).boxed().toList());
    }

    @Test
    default void aLargePayloadComesBackExactly() {
        byte[] payload = new byte[3_000_000];
        new Random(1).nextBytes(payload);
        append(log(), new NewEvent("large", NOON, "A", "1", Set.of(), new byte[0], payload));
        assertThat(at(log(), 1).payload()).isEqualTo(payload);
    }

    @Test
    default void theOrderIsThatOfCommitsWhateverTheClockSays() {
        append(log(), event("A", NOON, Set.of()));
        append(log(), event("B", NOON.minus(Duration.ofDays(1)), Set.of()));
        append(log(), event("C", NOON, Set.of()));
        assertThat(log().read(0, 10)).extracting(StoredEvent::name).containsExactly("A", "B", "C");
    }

    @Test
    default void everythingIsThereAfterOpeningAnew() {
        append(log(), event("A", "seed:1"), event("B"));
        byte[] root = log().treeHead().root();
        EventLog again = reopened();
        assertThat(again.head()).isEqualTo(2);
        assertThat(again.treeHead().root()).isEqualTo(root);
        assertThat(append(again, event("C"))).isEqualTo(new Appended(3, 3, false));
    }
}
