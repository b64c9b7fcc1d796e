package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import jp.musubi.eventlog.axon.PlainCodec;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.junit.jupiter.api.Test;

/** What a processor with named types sees that follows the log through Axon. */
interface StreamContract extends Store {

    private static EventCriteria ofType(String name) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(Set.of(new QualifiedName(name)));
    }

    private static MessageStream<EventMessage> stream(CountedLog log, long after) {
        return new AxonEventStorageEngine(log, new PlainCodec())
                .stream(StreamingCondition.conditionFor(new GlobalSequenceTrackingToken(after), ofType("A")), null);
    }

    private static List<Long> available(MessageStream<EventMessage> stream) {
        List<Long> positions = new ArrayList<>();
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            positions.add(TrackingToken.fromContext(entry.get())
                    .orElseThrow()
                    .position()
                    .orElseThrow());
        }
        return positions;
    }

    /** As the codec would have written it. */
    private static NewEvent typed(String name) {
        NewEvent made = event(name);
        byte[] metadata = new PlainCodec().encodeMetadata(Map.of());
        return new NewEvent(made.id(), made.time(), made.name(), made.version(), made.tags(), metadata, made.payload());
    }

    /** Every second one is of the type that is followed. */
    private void appendMany(int count) {
        append(
                log(),
                IntStream.range(0, count)
                        .mapToObj(i -> typed(i % 2 == 0 ? "A" : "B"))
                        .toArray(NewEvent[]::new));
    }

    private static List<Long> odd(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .filter(position -> position % 2 == 1)
                .boxed()
                .toList();
    }

    @Test
    default void howOftenTheLogIsSearchedDoesNotDependOnHowManyEventsMatch() {
        List<Integer> searches = new ArrayList<>();
        long reached = 0;
        for (int count : new int[] {600, 6_000}) {
            appendMany(count);
            CountedLog counted = new CountedLog(log());
            assertThat(available(stream(counted, reached))).isEqualTo(odd(reached + 1, reached + count));
            searches.add(counted.opened());
            reached += count;
        }
        assertThat(searches.getLast()).isEqualTo(searches.getFirst());
    }

    @Test
    default void eventsThatAreAppendedMeanwhileFollowOnceAndInOrder() {
        appendMany(1_000);
        MessageStream<EventMessage> stream = stream(new CountedLog(log()), 0);
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            stream.next()
                    .ifPresent(entry -> seen.add(TrackingToken.fromContext(entry)
                            .orElseThrow()
                            .position()
                            .orElseThrow()));
        }
        append(another(), typed("A"), typed("B"));
        seen.addAll(available(stream));
        append(log(), typed("A"), typed("B"));
        seen.addAll(available(stream));
        assertThat(available(stream)).isEmpty();
        assertThat(seen).isEqualTo(odd(1, 1_004));
    }

    @Test
    default void whatIsAppendedBeforeTheLastFetchOfAFullPageIsNotLeftForALaterCall() {
        appendMany(512);
        MessageStream<EventMessage> stream = stream(new CountedLog(log()), 0);
        for (int i = 0; i < 256; i++) {
            assertThat(stream.next()).isPresent();
        }
        append(log(), typed("A"));
        assertThat(stream.next()).isPresent();
    }

    @Test
    default void aTokenAheadOfTheHeadStaysAhead() {
        appendMany(10);
        MessageStream<EventMessage> stream = stream(new CountedLog(log()), 13);
        assertThat(available(stream)).isEmpty();
        appendMany(10);
        assertThat(available(stream)).isEqualTo(odd(14, 20));
    }

    @Test
    default void aClosedStreamHasClosedItsCursorAndGivesNothingMore() {
        appendMany(2_000);
        CountedLog counted = new CountedLog(log());
        MessageStream<EventMessage> stream = stream(counted, 0);
        assertThat(stream.next()).isPresent();
        assertThat(counted.open()).isEqualTo(1);
        stream.close();
        assertThat(counted.open()).isZero();
        assertThat(stream.next()).isEmpty();
    }

    @Test
    default void aStreamThatHasCaughtUpHoldsNoCursor() {
        appendMany(2_000);
        CountedLog counted = new CountedLog(log());
        available(stream(counted, 0));
        assertThat(counted.open()).isZero();
    }
}
