package jp.musubi.eventlog.engine;

import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Appended;
import org.jspecify.annotations.Nullable;

/** An append on its way, from when it was brought until its verdict has been told. */
public abstract class Undecided {
    private final CompletableFuture<Appended> future = new CompletableFuture<>();
    private volatile boolean decided;
    private @Nullable Thread waiting;
    private @Nullable Runnable aside;

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

    /**
     * For whoever decides: leaves it undecided, and lets others be decided on until something that takes long has been
     * found out beside them. Then it is brought again.
     *
     * @param work finds it out, on another thread; what it throws is the verdict
     */
    public final void setAside(Runnable work) {
        aside = work;
    }

    /** What is to be found out first; null for nothing. It is asked for once. */
    final @Nullable Runnable takeAside() {
        Runnable work = aside;
        aside = null;
        return work;
    }

    /** Its caller waits, and nobody else has seen its future: on that thread the verdict may be told. */
    final void waitFor(Thread caller) {
        waiting = caller;
    }

    /** What follows on a verdict runs on the completing thread, and may append and wait: each has one of its own. */
    private void tell(Runnable verdict) {
        decided = true;
        if (Thread.currentThread() == waiting) {
            verdict.run();
        } else {
            Thread.startVirtualThread(verdict);
        }
    }
}
