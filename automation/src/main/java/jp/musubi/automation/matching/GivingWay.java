package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.FollowerStatus;
import jp.musubi.automation.kit.follow.HaltException;

/** How one lane gives way to another. */
final class GivingWay {
    private static final Duration SLICE = Duration.ofMillis(100);
    /** A stream of needs without end must not keep all else waiting for ever. */
    private static final int MOST_SLICES = 10;

    private final Follower first;

    /** @param first the lane that goes first */
    GivingWay(Follower first) {
        this.first = first;
    }

    /**
     * Waits until the other lane is past a position: what it stores is then in the log.
     *
     * @throws HaltException when it has halted before: what one cannot do, the other need not try
     */
    void until(long position, BooleanSupplier stopping) throws InterruptedException {
        while (!first.awaitIdle(position, SLICE)) {
            Follower.stopIf(stopping);
            FollowerStatus status = first.status();
            if (status.failed()) {
                throw new HaltException(status.failedAt(), new IllegalStateException(status.error()));
            }
        }
    }

    /** Before each piece of work: what the other lane is at goes first, for a while. */
    void forNow(BooleanSupplier stopping) throws InterruptedException {
        for (int slice = 0; slice < MOST_SLICES && !first.awaitQuiet(SLICE); slice++) {
            Follower.stopIf(stopping);
        }
    }
}
