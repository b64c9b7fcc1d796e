package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.contract.Faults;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes the documents behind the log's back is found, at the first position that no longer holds. */
class TamperedBatchesTest {
    private final TestDatabase database = new TestDatabase();

    /** Batches of one event, and one of three: 1, 2, 3, (4 5 6), 7 … 12. */
    @BeforeEach
    void aLog() {
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            for (int i = 1; i <= 10; i++) {
                if (i == 4) {
                    append(log, event("B", "seed:4", "all:1"), event("C", "need:5", "all:1"), event("B"));
                } else {
                    append(log, event("A", "seed:" + i, "all:1"));
                }
            }
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void change(long batch, Consumer<Document> change) {
        database.tamper(batches -> {
            Document document = batches.find(new Document("_id", batch)).first();
            change.accept(document);
            batches.replaceOne(new Document("_id", batch), document);
        });
    }

    private static List<Document> events(Document batch) {
        return batch.getList("events", Document.class);
    }

    private Verdict verdict() {
        try (MongoEventLog log = MongoEventLog.openReadOnly(database.address(), MongoOptions.defaults())) {
            return LogAudit.verify(log, position -> {});
        }
    }

    private void assertBrokenAt(long position) {
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position())
                                .as(broken.reason())
                                .isEqualTo(position));
    }

    @Test
    void anUntouchedLogIsIntact() {
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    static Stream<Arguments> changesOfAnEvent() {
        return Stream.of(
                of("payload", event -> event.put("payload", new Binary(new byte[] {1}))),
                of("metadata", event -> event.put("metadata", new Binary(new byte[] {1}))),
                of("leaf hash", event -> event.put("leaf", new Binary(new byte[32]))),
                of("id", event -> event.put("id", "another")),
                of("name", event -> event.put("name", "D")),
                of("version", event -> event.put("version", "2")),
                of("seconds", event -> event.put("seconds", 1L)),
                of("nanoseconds", event -> event.put("nanos", 1)),
                of("nanoseconds out of range", event -> event.put("nanos", 1_000_000_000)),
                of("position", event -> event.put("position", 50L)),
                of("earlier position", event -> event.put("position", 2L)),
                of("commit", event -> event.put("commit", 9L)),
                of("no tag", event -> event.put("tags", List.of())),
                of("another tag", event -> event.put("tags", List.of("all:1", "need:6"))),
                of("tags in another order", event -> event.put("tags", List.of("need:5", "all:1"))),
                of("a tag of no form", event -> event.put("tags", List.of("need"))),
                of("a type", event -> event.put("payload", "text")),
                of("a missing field", event -> event.remove("name")));
    }

    private static Arguments of(String name, Consumer<Document> change) {
        return Arguments.of(Named.of(name, change));
    }

    @ParameterizedTest
    @MethodSource("changesOfAnEvent")
    void aChangedEventIsFound(Consumer<Document> change) {
        change(4, batch -> change.accept(events(batch).get(1)));
        assertBrokenAt(5);
    }

    @Test
    void anEventThatWasTakenAwayIsFound() {
        change(4, batch -> events(batch).remove(1));
        assertBrokenAt(5);
    }

    @Test
    void anEventThatWasPutInIsFound() {
        change(4, batch -> events(batch).add(1, new Document(events(batch).getFirst())));
        assertBrokenAt(5);
    }

    @Test
    void swappedEventsAreFound() {
        change(4, batch -> Collections.swap(events(batch), 1, 2));
        assertBrokenAt(5);
    }

    @Test
    void eventsThatWereSwappedWithTheirPositionsAreFound() {
        change(4, batch -> {
            events(batch).get(1).put("position", 6L);
            events(batch).get(2).put("position", 5L);
            Collections.swap(events(batch), 1, 2);
        });
        assertBrokenAt(5);
    }

    @Test
    void aBatchThatWasTakenAwayIsFound() {
        database.tamper(batches -> batches.deleteOne(new Document("_id", 4L)));
        assertBrokenAt(4);
    }

    @Test
    void swappedBatchesAreFound() {
        database.tamper(batches -> {
            Document two = batches.find(new Document("_id", 2L)).first();
            Document three = batches.find(new Document("_id", 3L)).first();
            batches.deleteMany(new Document("_id", new Document("$in", List.of(2L, 3L))));
            batches.insertOne(new Document(two).append("_id", 3L));
            batches.insertOne(new Document(three).append("_id", 2L));
        });
        assertBrokenAt(2);
    }

    @Test
    void anythingElseAmongTheBatchesIsFound() {
        database.tamper(batches -> batches.insertOne(
                new Document("_id", "stranger").append("commits", List.of()).append("events", List.of())));
        assertThat(verdict()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void anotherRootOrFrontierIsFound() {
        change(5, batch -> batch.getList("commits", Document.class).getFirst().put("root", new Binary(new byte[32])));
        assertBrokenAt(7);
    }

    @Test
    void aFrontierThatIsNotTheTreesIsFound() {
        change(5, batch -> batch.put("frontier", new Binary(new byte[8])));
        assertBrokenAt(7);
    }

    @Test
    void aMissingKeyIsFoundAtTheEventThatNeedsIt() {
        change(4, batch -> batch.getList("keys", String.class).remove("need:5|C"));
        assertBrokenAt(5);
    }

    @Test
    void aKeyTooManyIsFound() {
        change(4, batch -> batch.getList("keys", String.class).add("seed:9"));
        assertBrokenAt(4);
    }

    static Stream<Arguments> derived() {
        return Stream.of(
                of("no keys", batch -> batch.put("keys", List.of())),
                of("a key less", batch -> batch.getList("keys", String.class).remove("need:5|C")),
                of("a key more", batch -> batch.getList("keys", String.class).add("seed:9")),
                of("first", batch -> batch.put("first", 1L)),
                of("first commit", batch -> batch.put("firstCommit", 9L)),
                of("last commit", batch -> batch.put("lastCommit", 9L)),
                of("frontier", batch -> batch.put("frontier", new Binary(new byte[8]))));
    }

    @ParameterizedTest
    @MethodSource("derived")
    void whatIsOnlyDerivedIsNamedAsSuchAndMendedByARebuildWithTheSameHead(Consumer<Document> change) {
        Verdict before = verdict();
        change(4, change);
        assertThat(verdict()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.kind()).as(broken.reason()).isEqualTo(Verdict.Kind.DERIVED);
            assertThat(broken.position()).isBetween(4L, 6L);
        });
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            log.rebuildIndexes(position -> {});
            assertThat(LogAudit.verify(log, position -> {})).isEqualTo(before);
            assertThat(append(log, event("New", "seed:1")).first()).isEqualTo(13);
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void aRebuildRefusesEventsThatDoNotHold() {
        change(4, batch -> events(batch).get(1).put("leaf", new Binary(new byte[32])));
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            assertThatExceptionOfType(LogFailureException.class)
                    .isThrownBy(() -> log.rebuildIndexes(position -> {}))
                    .withMessageContaining("position 4");
        }
    }

    static Stream<Arguments> foreign() {
        return Stream.of(
                of("batch", batch -> batch.put("hidden", true)),
                of("event", batch -> events(batch).getFirst().put("note", "seen")),
                of(
                        "commit",
                        batch -> batch.getList("commits", Document.class)
                                .getFirst()
                                .put("note", "seen")));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aFieldThatNoBatchHasIsAFinding(Consumer<Document> change) {
        change(4, change);
        assertThat(verdict())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.kind()).as(broken.reason()).isEqualTo(Verdict.Kind.FOREIGN));
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void otherBoundsThanTheEventsHaveAreFound(String field) {
        change(4, batch -> batch.put(field, batch.getLong(field) + 1));
        assertThat(verdict()).isInstanceOf(Verdict.Broken.class);
    }

    static Stream<String> bounds() {
        return Stream.of("first", "last", "firstCommit", "lastCommit");
    }

    @Test
    void whateverBitOfWhateverBatchIsFlippedIsFound() {
        Random random = new Random(5);
        try (MongoEventLog log = MongoEventLog.openReadOnly(database.address(), MongoOptions.defaults())) {
            for (int i = 0; i < Faults.times(150, 10_000); i++) {
                Document key = new Document("_id", 1L + random.nextInt(10));
                Document before = batch(key);
                Document after = batch(key);
                flip(random, after);
                database.tamper(batches -> batches.replaceOne(key, after));
                if (!after.equals(before)) {
                    assertThat(LogAudit.verify(log, position -> {}))
                            .as("%s instead of %s", after, before)
                            .isInstanceOf(Verdict.Broken.class);
                }
                database.tamper(batches -> batches.replaceOne(key, before));
            }
        }
        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
    }

    private Document batch(Document key) {
        Document[] found = new Document[1];
        database.tamper(batches -> found[0] = batches.find(key).first());
        return found[0];
    }

    /** Flips a bit of something. What is only for people (clock), for writers (token) or free (append id) stays. */
    private static void flip(Random random, Document document) {
        List<String> fields = new ArrayList<>(document.keySet());
        fields.removeAll(List.of("_id", "at", "token", "append"));
        String field = fields.get(random.nextInt(fields.size()));
        document.put(field, flipped(random, document.get(field)));
    }

    private static Object flipped(Random random, Object value) {
        return switch (value) {
            case Integer number -> number ^ 1 << random.nextInt(31);
            case Long number -> number ^ 1L << random.nextInt(63);
            case String text -> text.isEmpty() ? text : (char) (text.charAt(0) ^ 1) + text.substring(1);
            case Binary bytes -> bytes.length() == 0 ? bytes : flipped(random, bytes);
            case List<?> list -> list.isEmpty() ? list : flippedOne(random, list);
            default -> value;
        };
    }

    private static Binary flipped(Random random, Binary bytes) {
        byte[] flipped = bytes.getData().clone();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        return new Binary(bytes.getType(), flipped);
    }

    private static List<Object> flippedOne(Random random, List<?> list) {
        List<Object> flipped = new ArrayList<>(list);
        int at = random.nextInt(list.size());
        if (list.get(at) instanceof Document inner) {
            flip(random, inner);
        } else {
            flipped.set(at, flipped(random, list.get(at)));
        }
        return flipped;
    }

    @Test
    void aBrokenEventDoesNotKeepTheOthersFromBeingRead() {
        change(4, batch -> events(batch).get(1).put("payload", new Date()));
        try (MongoEventLog log = MongoEventLog.openReadOnly(database.address(), MongoOptions.defaults())) {
            assertThat(log.read(0, 4)).hasSize(4);
            assertThat(log.read(5, 10)).hasSize(7);
            assertThatExceptionOfType(LogFailureException.class)
                    .isThrownBy(() -> log.read(4, 1))
                    .withMessageContaining("position 5");
        }
    }
}
