package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.NOON;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Appends that wait while another is being stored go together, and nobody can tell from the result. */
class GroupCommitTest {
    private final TestDatabase database = TestDatabase.onStandIn();
    private final FaultyNetwork network = new FaultyNetwork(database.host());
    private final MongoEventLog log = MongoEventLog.open(database.behind(network.host()));

    @AfterEach
    void close() {
        log.close();
        network.close();
        database.close();
    }

    /** While one append is on its way to the server, brings the others; then lets all go. */
    private List<CompletableFuture<Appended>> together(List<Append> appends) {
        FaultyNetwork.Gate gate = network.holdInserts();
        CompletableFuture<Appended> first = CompletableFuture.supplyAsync(() -> append(log, event("First", "first:1")));
        gate.awaitInsert();
        List<CompletableFuture<Appended>> results =
                appends.stream().map(log::append).toList();
        assertThat(results).noneMatch(CompletableFuture::isDone);
        gate.letGo();
        network.inserts(() -> FaultyNetwork.Fate.ARRIVES);
        first.join();
        return results;
    }

    private static Append conditional(AppendCondition condition, NewEvent... events) {
        return new Append(appendId(), condition, List.of(events));
    }

    private int batches() {
        int[] count = new int[1];
        database.tamper(batches -> count[0] = (int) batches.countDocuments());
        return count[0];
    }

    @Test
    void whatWaitsIsStoredInOneDocumentWithACommitForEachAppend() {
        List<Append> appends = IntStream.range(0, 20)
                .mapToObj(i -> conditional(nothing(0, item(tags("seed:" + i))), event("A", "seed:" + i), event("B")))
                .toList();
        List<CompletableFuture<Appended>> results = together(appends);
        for (int i = 0; i < 20; i++) {
            assertThat(results.get(i).join()).isEqualTo(new Appended(2 + 2 * i, 3 + 2 * i, false));
        }
        assertThat(batches()).isEqualTo(2);
        assertThat(log.commits(0, 100)).hasSize(21);
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aDocumentHoldsAtMost64EventsUnlessOneAppendHasMore() {
        List<Append> appends = new ArrayList<>(IntStream.range(0, 100)
                .mapToObj(i -> conditional(AppendCondition.none(), event("A")))
                .toList());
        appends.add(conditional(
                AppendCondition.none(),
                IntStream.range(0, 80).mapToObj(i -> event("B")).toArray(NewEvent[]::new)));
        together(appends).forEach(CompletableFuture::join);
        List<Integer> sizes = new ArrayList<>();
        database.tamper(batches -> batches.find()
                .sort(new Document("_id", 1))
                .forEach(batch ->
                        sizes.add(batch.getList("events", Document.class).size())));
        assertThat(sizes).containsExactly(1, 64, 36, 80);
    }

    @Test
    void aLargeAppendDoesNotMakeItsNeighboursDocumentLarger() {
        NewEvent large = new NewEvent("large", NOON, "A", "1", Set.of(), new byte[0], new byte[256 * 1024]);
        List<Append> appends = List.of(
                conditional(AppendCondition.none(), event("A")),
                conditional(AppendCondition.none(), large),
                conditional(AppendCondition.none(), event("A")));
        together(appends).forEach(CompletableFuture::join);
        assertThat(batches()).as("the first, and each for itself").isEqualTo(4);
    }

    @Test
    void ofTwoThatWaitForTheSameDecisionTheSecondIsRefusedByTheFirst() {
        AppendCondition same = nothing(0, item(tags("seed:1")));
        List<CompletableFuture<Appended>> results =
                together(List.of(conditional(same, event("A", "seed:1")), conditional(same, event("B", "seed:1"))));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        assertThat(failure(results.getLast()))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.conflicting()).isEqualTo(2));
    }

    @Test
    void aConditionThatTheAppendUnderWayBreaksIsRefused() {
        Append stale = conditional(nothing(0, item(tags("first:1"))), event("A"));
        assertThat(failure(together(List.of(stale)).getFirst())).isInstanceOf(ConflictException.class);
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void repeatsThatWaitTogetherAreStoredOnce() {
        Append one = conditional(AppendCondition.none(), event("A"));
        Append again = new Append(one.appendId(), AppendCondition.none(), List.of(event("B")));
        List<CompletableFuture<Appended>> results = together(List.of(one, again));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        assertThat(results.getLast().join()).isEqualTo(new Appended(2, 2, true));
    }

    @Test
    void anEventIdThatTwoWaitWithIsStoredOnce() {
        NewEvent event = event("A");
        List<CompletableFuture<Appended>> results = together(
                List.of(conditional(AppendCondition.none(), event), conditional(AppendCondition.none(), event)));
        assertThat(results.getFirst().join()).isEqualTo(new Appended(2, 2, false));
        assertThat(failure(results.getLast())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAppendThatFollowsOnAnotherMayBeMadeAndAwaitedOnTheThreadThatTellsOfIt() throws Exception {
        FaultyNetwork.Gate gate = network.holdInserts();
        CompletableFuture<Appended> first = CompletableFuture.supplyAsync(() -> append(log, event("First")));
        gate.awaitInsert();
        List<CompletableFuture<Appended>> followUps = IntStream.range(0, 10)
                .mapToObj(i -> when(log, AppendCondition.none(), event("A")).thenApply(done -> append(log, event("B"))))
                .toList();
        gate.letGo();
        network.inserts(() -> FaultyNetwork.Fate.ARRIVES);
        first.get(10, TimeUnit.SECONDS);
        for (CompletableFuture<Appended> followUp : followUps) {
            followUp.get(10, TimeUnit.SECONDS);
        }
        assertThat(log.head()).isEqualTo(21);
    }

    @Test
    void anInterruptedCallerStillGetsItsResultAndStaysInterrupted() throws Exception {
        FaultyNetwork.Gate gate = network.holdInserts();
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            when(log, AppendCondition.none(), event("A")).join();
            interrupted.complete(Thread.currentThread().isInterrupted());
        });
        gate.awaitInsert();
        CompletableFuture<Appended> other = when(log, AppendCondition.none(), event("B"));
        caller.interrupt();
        gate.letGo();
        network.inserts(() -> FaultyNetwork.Fate.ARRIVES);
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(new Appended(2, 2, false));
    }

    @Test
    void theSameAppendsHaveTheSameBytesHashesAndHeadInSqlite(@TempDir Path folder) {
        List<Append> appends = IntStream.range(0, 100)
                .mapToObj(i -> conditional(
                        AppendCondition.none(),
                        IntStream.rangeClosed(0, i % 3)
                                .mapToObj(n -> event("N" + n, "all:1", "a|b\\c:" + i, "結び:" + n))
                                .toArray(NewEvent[]::new)))
                .toList();
        together(appends).forEach(CompletableFuture::join);
        assertThat(batches()).isLessThan(10);
        try (EventLog sqlite = SqliteEventLog.open(folder.resolve("events.db"))) {
            copyFirst(sqlite);
            appends.forEach(append -> sqlite.append(append).join());
            assertThat(log.treeHead()).usingRecursiveComparison().isEqualTo(sqlite.treeHead());
            assertThat(log.read(0, 1000))
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(sqlite.read(0, 1000));
            assertThat(log.commits(0, 1000))
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("appendId")
                    .isEqualTo(sqlite.commits(0, 1000));
        }
    }

    /** The one that the others waited for. */
    private void copyFirst(EventLog target) {
        var first = log.read(0, 1).getFirst();
        append(
                target,
                new NewEvent(
                        first.id(),
                        first.time(),
                        first.name(),
                        first.version(),
                        Set.copyOf(first.tags()),
                        first.metadata(),
                        first.payload()));
    }
}
