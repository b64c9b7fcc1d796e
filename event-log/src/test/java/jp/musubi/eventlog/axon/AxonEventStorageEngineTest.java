package jp.musubi.eventlog.axon;

import static jp.musubi.eventlog.contract.Given.failure;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Axon's suite leaves out. */
class AxonEventStorageEngineTest {
    @TempDir
    Path folder;

    private EventLog log;
    private AxonEventStorageEngine engine;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(folder.resolve("events.db"));
        engine = new AxonEventStorageEngine(log, new PlainCodec());
    }

    @AfterEach
    void close() {
        log.close();
    }

    private static TaggedEventMessage<?> event(String name, String... tags) {
        EventMessage message = new GenericEventMessage(
                UUID.randomUUID().toString(), new MessageType(name, "3"), name, Map.of("who", "結"), Instant.EPOCH);
        return new GenericTaggedEventMessage<>(
                message, Set.of(tags).stream().map(tag -> new Tag("t", tag)).collect(Collectors.toSet()));
    }

    private static EventCriteria tagged(String... tags) {
        return EventCriteria.havingTags(
                Set.of(tags).stream().map(tag -> new Tag("t", tag)).collect(Collectors.toSet()));
    }

    private static EventCriteria typed(String... names) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types(names));
    }

    private static Set<QualifiedName> types(String... names) {
        return Set.of(names).stream().map(QualifiedName::new).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private AppendTransaction<Object> transaction(AppendCondition condition, TaggedEventMessage<?>... events) {
        return (AppendTransaction<Object>)
                engine.appendEvents(condition, null, events).join();
    }

    private CompletableFuture<ConsistencyMarker> append(AppendCondition condition, TaggedEventMessage<?>... events) {
        AppendTransaction<Object> transaction = transaction(condition, events);
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    private ConsistencyMarker append(TaggedEventMessage<?>... events) {
        return append(AppendCondition.none(), events).join();
    }

    private void refused(AppendCondition condition) {
        assertThat(failure(append(condition, event("X"))))
                .hasCauseInstanceOf(AppendEventsTransactionRejectedException.class);
    }

    private void accepted(AppendCondition condition) {
        assertThat(failure(append(condition, event("X")))).isNull();
    }

    private List<String> sourced(EventCriteria criteria) {
        List<String> names = new ArrayList<>();
        MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
        for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
            if (entry.get().getResource(ConsistencyMarker.RESOURCE_KEY) == null) {
                names.add(entry.get().message().type().name());
            }
        }
        return names;
    }

    @Test
    void typesTagsAndTheirCombinationsAreTheSameForSourcingAndForConditions() {
        append(event("A", "1"), event("B", "1", "2"), event("C", "2"));
        Map<EventCriteria, List<String>> expected = new HashMap<>();
        expected.put(typed("A", "C"), List.of("A", "C"));
        expected.put(tagged("1", "2"), List.of("B"));
        expected.put(EventCriteria.havingTags("t", "1").andBeingOneOfTypes(types("A", "C")), List.of("A"));
        expected.put(EventCriteria.either(tagged("9"), typed("C"), tagged("1", "2")), List.of("B", "C"));
        expected.put(EventCriteria.havingAnyTag(), List.of("A", "B", "C"));
        expected.put(EventCriteria.either(tagged("9"), EventCriteria.havingAnyTag()), List.of("A", "B", "C"));
        expected.put(tagged("9"), List.of());
        expected.put(typed("Y"), List.of());
        expected.put(EventCriteria.either(), List.of());
        expected.forEach((criteria, names) -> {
            assertThat(sourced(criteria)).as("%s", criteria).isEqualTo(names);
            if (!names.isEmpty()) {
                refused(AppendCondition.withCriteria(criteria));
            }
        });
        accepted(AppendCondition.withCriteria(tagged("9")));
        accepted(AppendCondition.withCriteria(EventCriteria.either()));
    }

    @Test
    void theMarkerOfOnesOwnCommitServesUntilSomebodyElseCommits() {
        ConsistencyMarker own = append(event("A", "1"));
        ConsistencyMarker next = append(
                        AppendCondition.withCriteria(tagged("1")).withMarker(own), event("B", "1"))
                .join();
        append(event("C", "1"));
        refused(AppendCondition.withCriteria(tagged("1")).withMarker(next));
        refused(AppendCondition.withCriteria(tagged("1")).withMarker(own));
    }

    @Test
    void whatIsRolledBackIsNeverStored() {
        AppendTransaction<Object> transaction = transaction(AppendCondition.none(), event("A"));
        transaction.rollback(null);
        assertThat(failure(transaction.commit(null))).isInstanceOf(IllegalStateException.class);
        assertThat(log.head()).isZero();
    }

    @Test
    void aRollbackAfterTheCommitDoesNothing() {
        AppendTransaction<Object> transaction = transaction(AppendCondition.none(), event("A"));
        transaction.commit(null).join();
        transaction.rollback(null);
        assertThat(log.head()).isEqualTo(1);
        assertThat(sourced(EventCriteria.havingAnyTag())).containsExactly("A");
    }

    @Test
    void nothingToAppendIsACommitToo() {
        AppendTransaction<Object> empty = transaction(AppendCondition.none());
        assertThat(empty.commit(null)
                        .thenCompose(result -> empty.afterCommit(result, null))
                        .join())
                .isEqualTo(ConsistencyMarker.ORIGIN);
        assertThat(log.head()).isZero();
    }

    @Test
    void aMessageComesBackWithAllItsParts() {
        append(event("A", "1"));
        EventMessage message = engine.source(SourcingCondition.conditionFor(tagged("1")), null)
                .next()
                .orElseThrow()
                .message();
        assertThat(message.type()).isEqualTo(new MessageType("A", "3"));
        assertThat(message.metadata()).containsExactly(Map.entry("who", "結"));
        assertThat(message.timestamp()).isEqualTo(Instant.EPOCH);
        assertThat((byte[]) message.payload()).isEqualTo("A".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void metadataWithoutAValueComesBackWithoutOne() {
        Map<String, String> metadata = new HashMap<>();
        metadata.put("none", null);
        metadata.put("empty", "");
        PlainCodec codec = new PlainCodec();
        assertThat(codec.decodeMetadata(codec.encodeMetadata(metadata))).isEqualTo(metadata);
    }

    @Test
    void aCommandSentAgainIsStoredOnceAndItsEventsAreFoundByItsId() {
        try (CommandsOnLog commands = new CommandsOnLog(engine)) {
            commands.send("command-1", "first");
            commands.send("command-2", "second");
            commands.send("command-1", "first again");
        }
        assertThat(log.head()).isEqualTo(2);
        assertThat(log.appended("command-1")).contains(new Appended(1, 1, true));
        assertThat(log.appended("command-2")).contains(new Appended(2, 2, true));
    }
}
