package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.contract.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The server is restarted while many append: nothing is doubled, and nothing that was acknowledged since its start is lost.
 * Each append is sent again under its append id until it is acknowledged.
 */
class RestartTest {
    private static final int WRITERS = 8;
    private static final MongoOptions QUICK =
            MongoOptions.defaults().withTimeout(Duration.ofMillis(200)).withPatience(Duration.ofMillis(400));

    private final Map<String, Appended> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final AtomicBoolean stop = new AtomicBoolean();
    /** Held by whoever appends; held alone while the log is opened anew. */
    private final ReadWriteLock opening = new ReentrantReadWriteLock();

    private MongoBackend backend = new Lasting();
    private MongoServer server = new MongoServer(backend);
    private final InetSocketAddress place = server.bind();
    private final String address = "mongodb://localhost:" + place.getPort() + "/log";
    private MongoEventLog log = opened();

    /** The first of all takes longer than the patience that is tried here. */
    private MongoEventLog opened() {
        MongoEventLog.open(address).close();
        return MongoEventLog.open(address, QUICK);
    }

    /** Has its data still when its server has been shut down. */
    private static final class Lasting extends MemoryBackend {
        @Override
        public void close() {
            // Nothing is forgotten.
        }
    }

    @AfterEach
    void stop() {
        log.close();
        server.shutdownNow();
    }

    private void restart(MongoBackend with) {
        server.shutdownNow();
        backend = with;
        server = new MongoServer(backend);
        server.bind(place);
    }

    private void write() {
        while (!stop.get()) {
            Append append = new Append(appendId(), AppendCondition.none(), List.of(event("A"), event("B")));
            while (!acknowledged(append) && !stop.get()) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean acknowledged(Append append) {
        opening.readLock().lock();
        try {
            acknowledged.put(append.appendId(), log.append(append).join());
            count.incrementAndGet();
            return true;
        } catch (CompletionException e) {
            assertThat(e.getCause()).isInstanceOf(LogFailureException.class);
            return false;
        } finally {
            opening.readLock().unlock();
        }
    }

    private void awaitMore(int appends) {
        long before = count.get();
        await().atMost(Duration.ofSeconds(60)).until(() -> count.get() >= before + appends);
    }

    private void underLoad(Runnable restarts) {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                threads.execute(this::write);
            }
            try {
                restarts.run();
                awaitMore(50);
            } finally {
                stop.set(true);
            }
        }
        everythingAcknowledgedIsThereOnce();
    }

    private void everythingAcknowledgedIsThereOnce() {
        assertThat(acknowledged).isNotEmpty();
        acknowledged.forEach((id, appended) ->
                assertThat(log.appended(id)).contains(new Appended(appended.first(), appended.last(), true)));
        assertThat(acknowledged.values().stream().map(Appended::first).distinct())
                .hasSize(acknowledged.size());
        List<StoredEvent> events = log.read(0, 10_000_000);
        assertThat(events)
                .extracting(StoredEvent::position)
                .isEqualTo(LongStream.rangeClosed(1, log.head()).boxed().toList());
        assertThat(events).extracting(StoredEvent::id).doesNotHaveDuplicates();
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void aServerThatComesBackWithItsDataIsWrittenToOnWithoutOpeningTheLogAnew() {
        underLoad(() -> {
            for (int i = 0; i < Faults.times(3, 50); i++) {
                awaitMore(30);
                restart(backend);
            }
        });
    }

    @Test
    void aServerThatComesBackEmptyKeepsAllThatWasAcknowledgedSinceItsStart() {
        underLoad(() -> {
            for (int i = 0; i < Faults.times(2, 20); i++) {
                awaitMore(30);
                restart(new Lasting());
                openAnew();
            }
        });
    }

    /** The log that is open refuses all, until somebody has seen that the server has lost its data. */
    private void openAnew() {
        opening.writeLock().lock();
        try {
            log.close();
            acknowledged.clear();
            log = MongoEventLog.open(address, QUICK);
            // Else the log that was open has written on upon nothing.
            assertThat(log.head()).isZero();
        } finally {
            opening.writeLock().unlock();
        }
    }
}
