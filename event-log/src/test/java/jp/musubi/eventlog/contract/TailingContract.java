package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import org.junit.jupiter.api.Test;

/** Readers that follow a log while many write see every position, in order. */
public abstract class TailingContract {
    private static final int WRITERS = 32;
    private static final int READERS = 4;

    private final AtomicLong written = new AtomicLong();
    private final AtomicLong total = new AtomicLong(Long.MAX_VALUE);

    /** Opens the test's store, once more each time it is called. */
    protected abstract EventLog open();

    @Test
    void readersSeeEveryPositionInOrderWhileManyWrite() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Faults.seconds());
        try (EventLog log = open();
                EventLog beside = open();
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS)) {
            List<Future<Long>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                EventLog read = i % 2 == 0 ? log : beside;
                readers.add(threads.submit(() -> follow(read)));
            }
            List<Future<Long>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                EventLog write = i % 4 == 0 ? beside : log;
                writers.add(threads.submit(write(write, end)));
            }
            for (Future<Long> writer : writers) {
                writer.get();
            }
            total.set(written.get());
            // Whoever has seen all already and sleeps is woken once more.
            append(log, event("Last"));
            for (Future<Long> reader : readers) {
                assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(written.get() + 1);
            }
            if (Faults.many()) {
                System.out.println(getClass().getSimpleName() + ": " + written.get() + " events written and followed");
            }
        }
    }

    private Callable<Long> write(EventLog log, long end) {
        return () -> {
            long mine = 0;
            while (mine < 20 || System.nanoTime() < end) {
                append(log, event("A", "all:1"), event("B"));
                mine += 2;
                written.addAndGet(2);
            }
            return mine;
        };
    }

    /** Reads when woken, until the last event. */
    private long follow(EventLog log) throws InterruptedException {
        Semaphore woken = new Semaphore(1);
        long seen = 0;
        try (var subscription = log.onAppend(woken::release)) {
            assertThat(subscription).isNotNull();
            while (seen <= total.get()) {
                assertThat(woken.tryAcquire(60, TimeUnit.SECONDS)).as("woken").isTrue();
                woken.drainPermits();
                for (List<StoredEvent> page = log.read(seen, 64); !page.isEmpty(); page = log.read(seen, 64)) {
                    for (StoredEvent event : page) {
                        assertThat(event.position()).isEqualTo(++seen);
                    }
                }
            }
            return seen;
        }
    }
}
