package jp.musubi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import jp.musubi.search.Records;
import jp.musubi.search.match.Matcher;
import jp.musubi.search.query.IndexView;
import org.junit.jupiter.api.Test;

class PreparingTest {

    @Test
    void howeverOftenItIsWokenMeanwhileItWorksOnceMore() {
        AtomicInteger works = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        Semaphore mayEnd = new Semaphore(0);
        try (Preparing preparing = new Preparing(
                stopping -> {
                    works.incrementAndGet();
                    begun.release();
                    mayEnd.acquireUninterruptibly();
                },
                Foreground::new)) {
            preparing.wake();
            begun.acquireUninterruptibly();
            for (int i = 0; i < 5; i++) {
                preparing.wake();
            }
            mayEnd.release(2);
            begun.acquireUninterruptibly();
        }
        assertThat(works).hasValue(2);
    }

    @Test
    void closingTellsTheWorkToStopAndWaitsForIt() {
        AtomicBoolean stopped = new AtomicBoolean();
        Semaphore begun = new Semaphore(0);
        try (Preparing preparing = new Preparing(
                stopping -> {
                    begun.release();
                    while (!stopping.getAsBoolean()) {
                        Thread.onSpinWait();
                    }
                    stopped.set(true);
                    throw new CancellationException();
                },
                Foreground::new)) {
            preparing.wake();
            begun.acquireUninterruptibly();
        }
        assertThat(stopped).isTrue();
    }

    @Test
    void anIndexOfManyRecordsPreparesAheadUntilItIsClosedAndOneOfFewDoesNot() {
        int many = Matcher.WORTH_PREPARING;
        assertThat(running(Preparing.THREAD)).as("of the tests before").allMatch(PreparingTest::ends);
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            index.apply(List.of(Records.put("need:n", 1, "温室の排熱の回収")), 1);
            assertThat(threads()).doesNotContain(Preparing.THREAD);
            index.apply(
                    IntStream.rangeClosed(2, many)
                            .mapToObj(i -> Records.put("seed:s" + i, i, "温室の排熱の回収と蓄熱"))
                            .toList(),
                    many);
            assertThat(index.<Long>read(IndexView::position)).isEqualTo(many);
            assertThat(threads()).contains(Preparing.THREAD);
        }
        // Its work has ended by then; the thread that did it may still be on its last instructions.
        assertThat(running(Preparing.THREAD)).allMatch(PreparingTest::ends);
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private static List<Thread> running(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }

    private static boolean ends(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whileSomebodyWaitsForAnAnswerItWaitsAndWorksOnceAfterwards() {
        AtomicInteger works = new AtomicInteger();
        Semaphore worked = new Semaphore(0);
        Foreground foreground = new Foreground();
        try (Preparing preparing = new Preparing(
                stopping -> {
                    works.incrementAndGet();
                    worked.release();
                },
                () -> foreground)) {
            foreground.during(() -> {
                preparing.wake();
                while (!waiting()) {
                    Thread.onSpinWait();
                }
                preparing.wake();
                assertThat(works).hasValue(0);
                return null;
            });
            worked.acquireUninterruptibly();
        }
        assertThat(works).hasValue(1);
    }

    @Test
    void closingDoesNotWaitForThoseWhoWaitForAnAnswer() {
        AtomicInteger works = new AtomicInteger();
        Foreground foreground = new Foreground();
        foreground.during(() -> {
            Preparing preparing = new Preparing(stopping -> works.incrementAndGet(), () -> foreground);
            preparing.wake();
            preparing.close();
            return null;
        });
        assertThat(works).hasValue(0);
    }

    private static boolean waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread ->
                        thread.getName().equals(Preparing.THREAD) && thread.getState() == Thread.State.TIMED_WAITING);
    }

    @Test
    void closedItIsNotWokenAnyMore() {
        AtomicInteger works = new AtomicInteger();
        Preparing preparing = new Preparing(stopping -> works.incrementAndGet(), Foreground::new);
        preparing.close();
        preparing.wake();
        preparing.close();
        assertThat(works).hasValue(0);
    }
}
