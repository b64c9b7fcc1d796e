package jp.musubi.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever brings an append goes on at once; what waits goes together, in order, whatever becomes of one of them. */
@Timeout(60)
class GroupCommitTest {
    private static final Appended STORED = new Appended(1, 1, false);

    private static final class One extends Undecided {
        private int number;
        private final long bytes;
        private boolean checked;

        One(int number, long bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        @Override
        public long bytes() {
            return bytes;
        }
    }

    private static List<One> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> new One(i, 100)).toList();
    }

    private static Consumer<List<One>> storing(List<Integer> decided) {
        return waiting -> waiting.forEach(one -> {
            decided.add(one.number);
            one.succeed(STORED);
        });
    }

    private static void join(List<One> all) {
        CompletableFuture.allOf(all.stream().map(One::future).toArray(CompletableFuture[]::new))
                .join();
    }

    @Test
    void oneCallerBringsManyBeforeTheFirstIsDecidedAndAllAreDecidedInTheirOrder() {
        CountDownLatch brought = new CountDownLatch(1);
        List<Integer> decided = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            await(brought);
            storing(decided).accept(waiting);
        });
        List<One> all = some(2_000);
        all.forEach(appends::add);
        assertThat(all).noneMatch(one -> one.future().isDone());
        brought.countDown();
        join(all);
        assertThat(decided).isEqualTo(IntStream.range(0, 2_000).boxed().toList());
        appends.close(() -> {});
    }

    @Test
    void whatIsSetAsideHoldsUpNobodyAndIsBroughtAgain() {
        CountDownLatch found = new CountDownLatch(1);
        List<Integer> decided = new CopyOnWriteArrayList<>();
        List<Integer> aside = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>(
                "log",
                waiting -> waiting.forEach(one -> {
                    if (one.number % 2 == 0 && !aside.contains(one.number)) {
                        one.setAside(() -> {
                            await(found);
                            aside.add(one.number);
                        });
                    } else {
                        decided.add(one.number);
                        one.succeed(STORED);
                    }
                }));
        List<One> all = some(6);
        all.forEach(appends::add);
        join(all.stream().filter(one -> one.number % 2 == 1).toList());
        assertThat(decided).containsExactly(1, 3, 5);
        found.countDown();
        join(all);
        assertThat(decided).hasSize(6).contains(0, 2, 4);
        appends.close(() -> {});
    }

    @Test
    void whatCannotBeFoundOutIsTheVerdictOfThatOneAlone() {
        GroupCommit<One> appends = new GroupCommit<>(
                "log",
                waiting -> waiting.forEach(one -> {
                    if (one.number == 0) {
                        one.setAside(() -> {
                            throw new IllegalStateException("found out by a test");
                        });
                    } else {
                        one.succeed(STORED);
                    }
                }));
        List<One> all = some(3);
        all.forEach(appends::add);
        assertThatThrownBy(all.getFirst().future()::join)
                .hasCauseInstanceOf(LogFailureException.class)
                .hasMessageContaining("found out by a test");
        join(all.subList(1, 3));
        appends.close(() -> {});
    }

    @Test
    void manyMoreThanThereIsRoomForMayBeSetAsideOneAfterTheOther() {
        GroupCommit<One> appends = new GroupCommit<>(
                "log",
                waiting -> waiting.forEach(one -> {
                    if (one.checked) {
                        one.succeed(STORED);
                    } else {
                        one.setAside(() -> one.checked = true);
                    }
                }));
        List<One> all =
                IntStream.range(0, 200).mapToObj(i -> new One(i, 1 << 20)).toList();
        all.forEach(appends::add);
        join(all);
        appends.close(() -> {});
    }

    @Test
    void whatIsSetAsideWhenTheLogIsClosedIsToldByWhoeverRefusesThen() {
        CountDownLatch found = new CountDownLatch(1);
        boolean[] closed = {false};
        GroupCommit<One> appends = new GroupCommit<>(
                "log",
                waiting -> waiting.forEach(one -> {
                    if (closed[0]) {
                        one.fail(new LogFailureException("closed by a test"));
                    } else {
                        one.setAside(() -> await(found));
                    }
                }));
        One one = new One(0, 1);
        appends.add(one);
        appends.close(() -> closed[0] = true);
        found.countDown();
        assertThatThrownBy(one.future()::join).hasMessageContaining("closed by a test");
    }

    @Test
    void noMoreGoTogetherThanTheFirstMayWaitFor() {
        CountDownLatch brought = new CountDownLatch(1);
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            await(brought);
            sizes.add(waiting.size());
            waiting.forEach(one -> one.succeed(STORED));
        });
        List<One> all = new ArrayList<>(some(1_100));
        all.addAll(IntStream.range(0, 6).mapToObj(i -> new One(i, 2 << 20)).toList());
        all.forEach(appends::add);
        brought.countDown();
        join(all);
        assertThat(sizes).allMatch(size -> size <= 512);
        assertThat(sizes.subList(sizes.size() - 2, sizes.size())).allMatch(size -> size <= 2);
        appends.close(() -> {});
    }

    @Test
    void whatIsLeftUndecidedComesAgainBeforeWhatCameLater() {
        List<Integer> decided = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends =
                new GroupCommit<>("log", waiting -> storing(decided).accept(List.of(waiting.getFirst())));
        List<One> all = some(50);
        all.forEach(appends::add);
        join(all);
        assertThat(decided).isEqualTo(IntStream.range(0, 50).boxed().toList());
        appends.close(() -> {});
    }

    @Test
    void whatTheDecisionThrowsIsToldToWhomItConcernsAndTheNextAreDecided() {
        List<Integer> decided = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            if (waiting.getFirst().number < 0) {
                throw new StackOverflowError("too deep");
            }
            storing(decided).accept(waiting);
        });
        One bad = new One(-1, 100);
        appends.add(bad);
        assertThatThrownBy(() -> bad.future().join())
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOf(LogFailureException.class)
                .hasMessageContaining("too deep");
        List<One> all = some(3);
        all.forEach(appends::add);
        join(all);
        assertThat(decided).containsExactly(0, 1, 2);
        appends.close(() -> {});
    }

    @Test
    void whoeverBringsMoreThanThereIsRoomForIsHeldUntilSomeOfItIsDecided() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            await(go);
            waiting.forEach(one -> one.succeed(STORED));
        });
        CopyOnWriteArrayList<One> brought = new CopyOnWriteArrayList<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 64; i++) {
                One one = new One(i, 1 << 20);
                appends.add(one);
                brought.add(one);
            }
        });
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(brought).hasSizeBetween(15, 20);
        go.countDown();
        caller.join();
        join(brought);
        assertThat(brought).hasSize(64);
        appends.close(() -> {});
    }

    @Test
    void oneLargerThanAllTheRoomPassesAlone() {
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> waiting.forEach(one -> one.succeed(STORED)));
        List<One> all = List.of(new One(0, 1L << 40), new One(1, 1), new One(2, 1L << 40));
        all.forEach(appends::add);
        join(all);
        appends.close(() -> {});
    }

    @Test
    void afterTheEndEachIsDecidedByWhoeverBringsIt() {
        boolean[] closed = {false};
        List<Thread> deciding = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            deciding.add(Thread.currentThread());
            waiting.forEach(one -> {
                if (closed[0]) {
                    one.fail(new LogFailureException("closed"));
                } else {
                    one.succeed(STORED);
                }
            });
        });
        One before = new One(0, 1);
        appends.add(before);
        before.future().join();
        appends.close(() -> closed[0] = true);
        One after = new One(1, 1);
        appends.add(after);
        assertThatThrownBy(() -> after.future().get(30, TimeUnit.SECONDS)).hasMessageContaining("closed");
        assertThat(deciding.getFirst()).isNotEqualTo(Thread.currentThread());
        assertThat(deciding.getLast()).isEqualTo(Thread.currentThread());
    }

    @Test
    void aLoneCallerWhoWaitsDecidesOnItsOwnThreadAndIsToldThere() {
        List<Thread> deciding = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            deciding.add(Thread.currentThread());
            waiting.forEach(one -> one.succeed(STORED));
        });
        for (int i = 0; i < 3; i++) {
            One one = new One(i, 1);
            appends.addAndWait(one);
            assertThat(one.future()).isDone();
        }
        assertThat(deciding).containsOnly(Thread.currentThread());
        appends.close(() -> {});
    }

    @Test
    void whoeverComesWhileACallerDecidesIsDecidedOnByNoneOfThoseWhoLeave() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        List<Integer> decided = new CopyOnWriteArrayList<>();
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> {
            begun.countDown();
            await(go);
            storing(decided).accept(waiting);
        });
        One first = new One(0, 1);
        Thread leader = Thread.ofPlatform().start(() -> appends.addAndWait(first));
        await(begun);
        List<One> later =
                IntStream.rangeClosed(1, 20).mapToObj(i -> new One(i, 1)).toList();
        // Half of them wait, and leave at once: somebody is deciding.
        later.forEach(one -> {
            if (one.number % 2 == 0) {
                appends.addAndWait(one);
            } else {
                appends.add(one);
            }
        });
        assertThat(later).noneMatch(one -> one.future().isDone());
        go.countDown();
        join(later);
        first.future().join();
        assertThat(leader).isNotNull();
        assertThat(decided).isEqualTo(IntStream.rangeClosed(0, 20).boxed().toList());
        appends.close(() -> {});
    }

    @Test
    void aCallerWhoseAppendIsSetAsideLeavesAndIsToldLater() {
        GroupCommit<One> appends = new GroupCommit<>(
                "log",
                waiting -> waiting.forEach(one -> {
                    if (one.number > 0) {
                        one.number = 0;
                        one.setAside(() -> {});
                    } else {
                        one.succeed(STORED);
                    }
                }));
        One one = new One(1, 1);
        appends.addAndWait(one);
        one.future().join();
        appends.close(() -> {});
    }

    @Test
    void manyWhoWaitAndManyWhoDoNotAreAllDecidedOn() throws Exception {
        GroupCommit<One> appends = new GroupCommit<>("log", waiting -> waiting.forEach(one -> one.succeed(STORED)));
        List<Thread> callers = IntStream.range(0, 8)
                .mapToObj(caller -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        One one = new One(i, 1);
                        if ((caller + i) % 3 == 0) {
                            appends.add(one);
                        } else {
                            appends.addAndWait(one);
                        }
                        one.future().join();
                    }
                }))
                .toList();
        for (Thread caller : callers) {
            caller.join();
        }
        appends.close(() -> {});
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
