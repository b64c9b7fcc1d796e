package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;

/** What holds when many write at once, through one opening of the store and through several. */
interface RaceContract extends Store {
    int RACERS = 8;

    /** Lets all start at the same moment and waits for all. */
    private static <T> List<T> race(List<Callable<T>> racers) throws Exception {
        return race(racers, Executors.newCachedThreadPool());
    }

    private static <T> List<T> race(List<Callable<T>> racers, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> racer : racers) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return racer.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean wins(EventLog log, AppendCondition condition, String tag) {
        try {
            when(log, condition, event("Won", tag)).join();
            return true;
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(ConflictException.class);
            return false;
        }
    }

    private List<EventLog> openings() {
        return List.of(log(), another());
    }

    @Test
    default void ofManyThatDecideOnTheSameExactlyOneWins() throws Exception {
        List<EventLog> logs = openings();
        for (int round = 0; round < 15; round++) {
            String tag = "seed:" + round;
            AppendCondition condition = nothing(0, item(tags(tag)));
            List<Callable<Boolean>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                EventLog log = logs.get(i % logs.size());
                racers.add(() -> wins(log, condition, tag));
            }
            assertThat(race(racers)).containsOnlyOnce(true);
        }
        assertThat(log().head()).isEqualTo(15);
    }

    @Test
    default void whoDecidesOnDifferentThingsIsNeverRefused() throws Exception {
        List<EventLog> logs = openings();
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            EventLog log = logs.get(i % logs.size());
            String tag = "seed:" + i;
            racers.add(() -> {
                long seen = 0;
                for (int n = 0; n < 20; n++) {
                    seen = when(log, nothing(seen, item(tags(tag))), event("A", tag, "all:1"))
                            .join()
                            .last();
                }
                return true;
            });
        }
        race(racers);
        assertThat(log().read(0, 1000))
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, RACERS * 20L).boxed().toList());
        assertThat(LogAudit.verify(log(), position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    default void ofManyRepeatsAtOnceOneStoresAndAllGetItsResult() throws Exception {
        List<EventLog> logs = openings();
        for (int round = 0; round < 10; round++) {
            String id = appendId();
            List<Callable<Appended>> racers = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                EventLog log = logs.get(i % logs.size());
                racers.add(() -> log.append(new Append(id, AppendCondition.none(), List.of(event("A"))))
                        .join());
            }
            List<Appended> results = race(racers);
            long position = round + 1L;
            assertThat(results).containsOnlyOnce(new Appended(position, position, false));
            assertThat(results)
                    .containsOnly(new Appended(position, position, false), new Appended(position, position, true));
        }
    }

    @Test
    default void manyVirtualThreadsWriteAndRead() throws Exception {
        EventLog log = log();
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String tag = "seed:" + i;
            racers.add(() -> {
                boolean won = wins(log, nothing(0, item(tags(tag))), tag);
                return won
                        && Given.positions(log, Criteria.tagged(Given.tag(tag)), 0)
                                        .size()
                                == 1;
            });
        }
        assertThat(race(racers, Executors.newVirtualThreadPerTaskExecutor())).containsOnly(true);
        assertThat(log.head()).isEqualTo(100);
    }

    @Test
    default void readersSeeEveryPositionInOrderWhileOthersWrite() throws Exception {
        int total = 4 * 30;
        List<EventLog> logs = openings();
        List<Callable<List<Long>>> racers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            EventLog log = logs.get(i % logs.size());
            racers.add(() -> {
                Given.appendEach(log, 30, "A", "all:1");
                return List.of();
            });
            racers.add(() -> {
                List<Long> seen = new ArrayList<>();
                while (seen.size() < total) {
                    log.read(seen.size(), 7).forEach(event -> seen.add(event.position()));
                }
                return seen;
            });
        }
        List<Long> all = LongStream.rangeClosed(1, total).boxed().toList();
        assertThat(race(racers)).filteredOn(seen -> !seen.isEmpty()).hasSize(4).containsOnly(all);
    }

    @Test
    default void manyAppendsUnderWayFromOneThreadAllGetTheirOwnVerdict() throws Exception {
        EventLog log = log();
        List<CompletableFuture<Appended>> results = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            // Of each pair the second decides on what the first has changed.
            results.add(when(log, nothing(0, item(tags("pair:" + i / 2))), event("A", "pair:" + i / 2)));
        }
        for (int i = 0; i < 200; i += 2) {
            long position = 1 + i / 2;
            assertThat(results.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(new Appended(position, position, false));
            assertThat(Given.failure(results.get(i + 1)))
                    .isInstanceOfSatisfying(
                            ConflictException.class,
                            conflict -> assertThat(conflict.conflicting()).isEqualTo(position));
        }
        assertThat(log.head()).isEqualTo(100);
    }

    @Test
    default void whatFollowsOnAnAppendMayAppendAndWaitAndSeesWhatItFollowsOn() throws Exception {
        EventLog log = log();
        List<Callable<Boolean>> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String tag = "seed:" + i;
            racers.add(() -> when(log, nothing(0, item(tags(tag))), event("First", tag))
                    .thenApply(first -> log.head() >= first.last()
                            && when(log, nothing(first.last(), item(tags(tag))), event("Second", tag))
                                            .join()
                                            .first()
                                    > first.last())
                    .get(30, TimeUnit.SECONDS));
        }
        assertThat(race(racers)).containsOnly(true);
        assertThat(log.head()).isEqualTo(2 * RACERS);
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }
}
