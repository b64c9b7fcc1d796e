package jp.musubi.eventlog.engine;

import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Appended;

/** An append on its way, from when it was brought until its verdict has been told. */
public abstract class Undecided {
    private final CompletableFuture<Appended> future = new CompletableFuture<>();
    private volatile boolean decided;

    /** About how many bytes it needs, in memory and in the store. */
    public abstract long bytes();

    /** What its caller waits for. */
    public final CompletableFuture<Appended> future() {
        return future;
    }

    /** Whether the verdict has been given; it may still be on its way to the caller. */
    public final boolean decided() {
        return decided;
    }

    /** Gives the verdict: it is stored, durably. */
    public void succeed(Appended appended) {
        tell(() -> future.complete(appended));
    }

    /** Gives the verdict: it is refused, or failed. */
    public void fail(RuntimeException why) {
        tell(() -> future.completeExceptionally(why));
    }

    /** What follows on a verdict runs on the completing thread, and may append and wait: each has one of its own. */
    private void tell(Runnable verdict) {
        decided = true;
        Thread.startVirtualThread(verdict);
    }
}
