package jp.musubi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PositionGateTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final PositionGate gate = new PositionGate(3);

    private CompletableFuture<Void> resting() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                gate.rest(LONG);
                over.complete(null);
            } catch (InterruptedException e) {
                over.completeExceptionally(e);
            }
        });
        return over;
    }

    private CompletableFuture<Boolean> waiting(long position) {
        CompletableFuture<Boolean> over = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                over.complete(gate.await(position, LONG));
            } catch (InterruptedException e) {
                over.completeExceptionally(e);
            }
        });
        return over;
    }

    @Test
    void whoeverWaitsForAPositionEndsTheRestAtOnce() throws Exception {
        CompletableFuture<Void> resting = resting();
        CompletableFuture<Boolean> waiting = waiting(4);
        resting.get(30, TimeUnit.SECONDS);
        gate.move(4);
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whileSomebodyWaitsThereIsNoRest() throws Exception {
        CompletableFuture<Boolean> waiting = waiting(4);
        resting().get(30, TimeUnit.SECONDS);
        assertThat(waiting).isNotDone();
        gate.move(4);
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void untilAWantedPositionIsReachedThereIsNoRest() throws Exception {
        CompletableFuture<Void> resting = resting();
        gate.want(4);
        resting.get(30, TimeUnit.SECONDS);
        gate.rest(LONG);
        gate.move(4);
        gate.rest(Duration.ofMillis(1));
        assertThat(gate.position()).isEqualTo(4);
    }

    @Test
    void whoWaitsAtLeisureEndsNoRest() throws Exception {
        CompletableFuture<Boolean> atLeisure = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                atLeisure.complete(gate.awaitAtLeisure(4, LONG));
            } catch (InterruptedException e) {
                atLeisure.completeExceptionally(e);
            }
        });
        CompletableFuture<Void> resting = resting();
        gate.move(4);
        assertThat(atLeisure.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(resting).isNotDone();
        gate.want(5);
        resting.get(30, TimeUnit.SECONDS);
    }

    @Test
    void withoutAnybodyWaitingTheRestEndsByItself() throws InterruptedException {
        gate.rest(Duration.ofMillis(1));
        assertThat(gate.position()).isEqualTo(3);
    }
}
