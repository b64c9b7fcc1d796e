package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.contract.Faults;
import jp.musubi.eventlog.mongo.FaultyNetwork.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever the network loses, an append is stored once or not at all, and who was told so can rely on it. */
class UnreliableNetworkTest {
    private static final MongoOptions QUICK =
            MongoOptions.defaults().withTimeout(Duration.ofMillis(100)).withPatience(Duration.ofSeconds(10));

    private final TestDatabase database = TestDatabase.onStandIn();
    private final FaultyNetwork network = new FaultyNetwork(database.host());
    private MongoEventLog log = MongoEventLog.open(database.behind(network.host()));

    @AfterEach
    void close() {
        log.close();
        network.close();
        database.close();
    }

    private void reopen(MongoOptions options) {
        log.close();
        log = MongoEventLog.open(database.behind(network.host()), options);
    }

    private void nextInserts(Fate... fates) {
        Iterator<Fate> next = List.of(fates).iterator();
        network.inserts(() -> next.hasNext() ? next.next() : Fate.ARRIVES);
    }

    private void assertIntact(long head) {
        assertThat(LogAudit.verify(log, position -> {}))
                .isEqualTo(new Verdict.Intact(head, log.treeHead().rootHex()));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void anInsertWhoseAnswerIsLostIsRecognisedAsOnesOwn() {
        int times = Faults.times(8, 200);
        for (int i = 1; i <= times; i++) {
            nextInserts(Fate.ANSWER_IS_LOST);
            assertThat(append(log, event("A", "seed:1"))).isEqualTo(new Appended(i, i, false));
        }
        assertIntact(times);
    }

    @Test
    void anInsertThatIsLostIsSentAgain() {
        for (int i = 1; i <= 4; i++) {
            nextInserts(Fate.IS_LOST, Fate.IS_LOST);
            assertThat(append(log, event("A"))).isEqualTo(new Appended(i, i, false));
        }
        assertIntact(4);
    }

    @Test
    void anAnswerThatNeverComesIsNotWaitedForForever() {
        reopen(QUICK);
        nextInserts(Fate.ANSWER_NEVER_COMES);
        assertThat(append(log, event("A"))).isEqualTo(new Appended(1, 1, false));
        assertIntact(1);
    }

    @Test
    void lossesUnderLoadOfTwoNodesDoubleNothingAndLoseNothing() {
        Random random = new Random(3);
        network.inserts(() -> switch (random.nextInt(4)) {
            case 0 -> Fate.IS_LOST;
            case 1 -> Fate.ANSWER_IS_LOST;
            default -> Fate.ARRIVES;
        });
        int each = Faults.times(8, 200);
        try (MongoEventLog other = MongoEventLog.open(database.address());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                MongoEventLog node = i % 2 == 0 ? log : other;
                writers.add(CompletableFuture.runAsync(() -> appendEach(node, each, "A", "all:1"), threads));
            }
            writers.forEach(CompletableFuture::join);
        }
        assertIntact(8L * each);
    }

    @Test
    void whenTheServerStaysAwayTheCallerIsToldAndTheLogGoesOnWhenItIsBack() {
        reopen(QUICK.withPatience(Duration.ofMillis(300)));
        append(log, event("A"));
        Append append = new Append(appendId(), AppendCondition.none(), List.of(event("B")));
        network.down();
        assertThat(failure(log.append(append))).isInstanceOf(LogFailureException.class);
        assertThatExceptionOfType(LogFailureException.class).isThrownBy(log::head);
        network.up();
        await().ignoreExceptions().until(() -> log.head() == 1);
        assertThat(log.append(append).join()).isEqualTo(new Appended(2, 2, false));
        assertThat(log.append(append).join()).isEqualTo(new Appended(2, 2, true));
        assertIntact(2);
    }

    @Test
    void anAppendThatArrivedThoughItsCallerWasToldThatNobodyKnowsIsNotDoubledByItsRepeat() {
        reopen(QUICK.withPatience(Duration.ZERO));
        Append append = new Append(appendId(), AppendCondition.none(), List.of(event("A")));
        nextInserts(Fate.ANSWER_IS_LOST_AND_ALL_ELSE);
        assertThat(failure(log.append(append)))
                .isInstanceOf(LogFailureException.class)
                .hasMessageContaining("unknown");
        network.up();
        await().ignoreExceptions().until(() -> log.head() == 1);
        assertThat(log.append(append).join()).isEqualTo(new Appended(1, 1, true));
        assertIntact(1);
    }

    @Test
    void outagesUnderLoadLoseNothingThatWasAcknowledged() {
        reopen(QUICK);
        Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean stop = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                threads.execute(() -> {
                    while (!stop.get()) {
                        String id = appendId();
                        Append append = new Append(id, AppendCondition.none(), List.of(event("A")));
                        try {
                            acknowledged.put(id, log.append(append).join());
                        } catch (CompletionException e) {
                            assertThat(e.getCause()).isInstanceOf(LogFailureException.class);
                        }
                    }
                });
            }
            AtomicInteger seen = new AtomicInteger();
            for (int outage = 0; outage < Faults.times(3, 30); outage++) {
                await().until(() -> acknowledged.size() > seen.get() + 20);
                network.down();
                seen.set(acknowledged.size());
                network.up();
            }
            await().until(() -> acknowledged.size() > seen.get() + 20);
            stop.set(true);
        }
        acknowledged.forEach((id, appended) ->
                assertThat(log.appended(id)).contains(new Appended(appended.first(), appended.last(), true)));
        assertThat(acknowledged.values().stream().map(Appended::first).distinct())
                .hasSize(acknowledged.size());
        assertIntact(log.head());
    }

    @Test
    void followersGoOnAfterAnOutage() {
        AtomicInteger seen = new AtomicInteger();
        try (MongoEventLog other = MongoEventLog.open(database.address());
                var subscription = log.onAppend(() -> seen.set(log.read(0, 10).size()))) {
            append(other, event("A"));
            await().until(() -> seen.get() == 1);
            network.down();
            append(other, event("B"));
            network.up();
            await().until(() -> seen.get() == 2);
            append(other, event("C"));
            await().until(() -> seen.get() == 3);
            assertThat(subscription).isNotNull();
        }
    }

    @Test
    void anAppendThatWaitsWhenTheLogIsClosedIsToldSo() {
        FaultyNetwork.Gate gate = network.holdInserts();
        CompletableFuture<Appended> under = CompletableFuture.supplyAsync(() -> append(log, event("A")));
        gate.awaitInsert();
        CompletableFuture<Appended> waiting = when(log, AppendCondition.none(), event("B"));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(log::close);
        await().until(() -> !under.isDone());
        gate.letGo();
        assertThat(under.join()).isEqualTo(new Appended(1, 1, false));
        closing.join();
        Throwable failure = failure(waiting);
        assertThat(failure == null || failure instanceof LogFailureException).isTrue();
        assertThat(failure(when(log, AppendCondition.none(), event("C")))).isInstanceOf(LogFailureException.class);
    }
}
