package jp.musubi.app.entrance;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.app.Await;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlowClientsTest {
    private static final Limits LIMITS =
            new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneConnectionThatFailsWhileItIsLookedAtSparesNoOther(boolean error) {
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger looked = new AtomicInteger();
        Set<SlowClients.Connection> watched = SlowClients.none();
        watched.add((now, limits) -> {
            failed.incrementAndGet();
            if (error) {
                throw new AssertionError("ended");
            }
            throw new IllegalStateException("ended");
        });
        watched.add((now, limits) -> looked.incrementAndGet());

        try (SlowClients watch = SlowClients.watch(Duration.ofMillis(1), LIMITS, watched)) {
            Await.until(() -> failed.get() >= 3 && looked.get() >= 3 ? watch : null);
            AtomicInteger late = new AtomicInteger();
            watched.add((now, limits) -> late.incrementAndGet());
            Await.until(() -> late.get() > 0 ? watch : null);
        }
    }
}
