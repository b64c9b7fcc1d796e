package jp.musubi.node;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.musubi.node.gateway.StoreCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits while log or vault cannot be reached, read or written: what follows the log must outlast an election or a restart
 * of servers, and a full disk, and nobody waits for its answer.
 */
final class RetryPolicy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicy.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final CountDownLatch closing = new CountDownLatch(1);

    /** Whether it failed only because log or vault cannot be reached, read or written for now. */
    static boolean passes(Throwable failure) {
        return StoreCause.of(failure).passing();
    }

    /**
     * Repeats an action, which must do no harm when repeated, until log and vault can be reached.
     *
     * @throws RuntimeException what the action throws for any other reason, or for this one once the node is closing
     */
    <T> T until(Supplier<T> action) {
        for (boolean waiting = false; ; waiting = true) {
            try {
                T result = action.get();
                if (waiting) {
                    LOG.info("Log and vault can be reached again");
                }
                return result;
            } catch (RuntimeException e) {
                if (!passes(e) || ended()) {
                    throw e;
                }
                if (!waiting) {
                    LOG.warn("What follows the log waits: {}", e.getMessage());
                }
            }
        }
    }

    /** Pauses. @return whether the node is closing */
    private boolean ended() {
        try {
            return closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Nobody waits any more. */
    @Override
    public void close() {
        closing.countDown();
    }
}
