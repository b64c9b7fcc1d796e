package jp.musubi.search.index;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Does one piece of work ahead of those who will want its outcome, on a thread of its own, which starts when first woken. It
 * lets those who wait for an answer now go first.
 */
final class Preparing implements AutoCloseable {
    static final String THREAD = "musubi-preparing";

    /** However many wait without a pause, what is prepared is not older than this and the time that it takes. */
    private static final Duration LATEST = Duration.ofSeconds(10);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, THREAD);
        made.setDaemon(true);
        return made;
    });
    private final Work work;
    private final Supplier<Foreground> foreground;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;

    /** The work. Throws {@code CancellationException} when told to stop. */
    interface Work {
        void run(BooleanSupplier stopping);
    }

    Preparing(Work work, Supplier<Foreground> foreground) {
        this.work = work;
        this.foreground = foreground;
    }

    /** There is something new: works once more, after what is being done. However often it is woken, once. */
    synchronized void wake() {
        if (!closed && woken.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            foreground.get().awaitQuiet(LATEST, () -> closed);
            woken.set(false);
            if (!closed) {
                work.run(() -> closed);
            }
        } catch (CancellationException e) {
            // Told to, it has stopped. Errors of any kind are told by the thread as it ends; the next is another's.
            if (!closed) {
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the work to stop, and waits until it has. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.close();
    }
}
