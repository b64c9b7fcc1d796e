package jp.musubi.app;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for conditions instead of for time. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Await() {}

    /** The value, once it is not null. @throws AssertionError when it stays null */
    public static <T> T until(Supplier<T> value) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            T found = value.get();
            if (found != null) {
                return found;
            }
            LockSupport.parkNanos(20_000_000);
        }
        throw new AssertionError("nothing came within " + LONGEST);
    }
}
