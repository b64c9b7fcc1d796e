package jp.musubi.eventlog.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Listeners are told of what is appended, by whomever, and of a store that cannot be watched until it can be again. */
@Timeout(60)
class AnnouncerTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(1);

    private final AtomicLong stored = new AtomicLong(7);
    private final AtomicLong own = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean away;

    private final Announcer.Heads heads = new Announcer.Heads() {
        @Override
        public long stored() {
            asked.incrementAndGet();
            if (away) {
                throw new LogFailureException(FailureCause.UNREACHABLE, "away");
            }
            return stored.get();
        }

        @Override
        public long own() {
            return own.get();
        }
    };

    @Test
    void whatThisProcessHasAppendedIsToldWithoutAskingTheStore() {
        Semaphore told = new Semaphore(0);
        try (Announcer announcer = new Announcer("log", heads, NEVER, NEVER)) {
            announcer.add(told::release);
            for (long head = 8; head < 12; head++) {
                own.set(head);
                announcer.wake();
                told.acquireUninterruptibly();
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whatAnotherHasAppendedIsToldAfterAPoll() {
        Semaphore told = new Semaphore(0);
        try (Announcer announcer = new Announcer("log", heads, OFTEN, OFTEN)) {
            announcer.add(told::release);
            stored.incrementAndGet();
            told.acquireUninterruptibly();
        }
    }

    @Test
    void nobodyIsToldOfWhatWasThereBeforeNorAfterTheEnd() {
        AtomicInteger told = new AtomicInteger();
        Semaphore other = new Semaphore(0);
        try (Announcer announcer = new Announcer("log", heads, OFTEN, OFTEN)) {
            EventLog.Subscription subscription = announcer.add(told::incrementAndGet);
            announcer.add(other::release);
            own.set(7);
            announcer.wake();
            subscription.close();
            own.set(8);
            announcer.wake();
            other.acquireUninterruptibly();
        }
        assertThat(told).hasValue(0);
    }

    @Test
    void aStoreThatIsAwayIsToldOnceAndWatchedAgainWhenItIsBack() {
        Semaphore told = new Semaphore(0);
        try (Announcer announcer = new Announcer("log", heads, OFTEN, OFTEN)) {
            announcer.add(told::release);
            away = true;
            told.acquireUninterruptibly();
            int before = asked.get();
            while (asked.get() < before + 1) {
                Thread.onSpinWait();
            }
            assertThat(told.availablePermits()).isZero();
            away = false;
            stored.incrementAndGet();
            told.acquireUninterruptibly();
        }
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromBeingTold() {
        Semaphore told = new Semaphore(0);
        try (Announcer announcer = new Announcer("log", heads, NEVER, NEVER)) {
            announcer.add(() -> {
                throw new IllegalStateException("a fault of the listener's");
            });
            announcer.add(told::release);
            own.set(8);
            announcer.wake();
            told.acquireUninterruptibly();
            own.set(9);
            announcer.wake();
            told.acquireUninterruptibly();
        }
    }

    @Test
    void whoComesAfterTheEndIsRefused() {
        Announcer announcer = new Announcer("log", heads, NEVER, NEVER);
        announcer.close();
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> announcer.add(() -> {}))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(FailureCause.CLOSED));
    }
}
