package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.musubi.eventlog.EventLog;
import org.junit.jupiter.api.Test;

/** Who is woken by an append. */
@SuppressWarnings("try")
interface FollowingContract extends Store {

    private static void awaitCall(Semaphore calls) throws InterruptedException {
        assertThat(calls.tryAcquire(10, TimeUnit.SECONDS)).as("woken").isTrue();
    }

    @Test
    default void aListenerIsWokenByAnAppendOfItsOwnLogAndSeesTheEvents() throws InterruptedException {
        Semaphore calls = new Semaphore(0);
        long[] seen = new long[1];
        try (var subscription = log().onAppend(() -> {
            seen[0] = log().head();
            calls.release();
        })) {
            append(log(), event("A"), event("B"));
            awaitCall(calls);
            assertThat(seen[0]).isEqualTo(2);
        }
    }

    @Test
    default void aListenerIsWokenByAnAppendThatItsLogDidNotMake() throws InterruptedException {
        Semaphore calls = new Semaphore(0);
        EventLog other = another();
        try (var subscription = log().onAppend(calls::release)) {
            append(other, event("A"));
            awaitCall(calls);
            assertThat(log().head()).isEqualTo(1);
        }
    }

    @Test
    default void aFailingListenerDoesNotSilenceTheOthers() throws InterruptedException {
        Semaphore calls = new Semaphore(0);
        try (var failing = log().onAppend(() -> {
                    throw new IllegalStateException("a listener of a test");
                });
                var subscription = log().onAppend(calls::release)) {
            append(log(), event("A"));
            awaitCall(calls);
            append(log(), event("B"));
            awaitCall(calls);
        }
    }

    @Test
    default void aListenerThatHasLeftIsCalledNoMore() throws InterruptedException {
        Semaphore gone = new Semaphore(0);
        Semaphore stays = new Semaphore(0);
        var leaving = log().onAppend(gone::release);
        try (var subscription = log().onAppend(stays::release)) {
            append(log(), event("A"));
            awaitCall(gone);
            awaitCall(stays);
            leaving.close();
            gone.drainPermits();
            append(log(), event("B"));
            awaitCall(stays);
            assertThat(gone.availablePermits()).isZero();
        }
    }

    @Test
    default void aFollowerThatReadsWhenWokenMissesNothing() {
        EventLog writer = another();
        long[] reached = new long[1];
        try (var subscription = log().onAppend(() -> log().read(reached[0], 1000)
                .forEach(event -> {
                    if (event.position() == reached[0] + 1) {
                        reached[0]++;
                    }
                }))) {
            for (int i = 0; i < 100; i++) {
                append(i % 2 == 0 ? writer : log(), event("A"));
            }
            await().until(() -> reached[0] == 100);
        }
    }
}
