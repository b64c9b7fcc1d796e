package jp.musubi.search.index;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Does one piece of work ahead of those who will want its outcome, on a thread of its own, which starts when first woken. */
final class Preparing implements AutoCloseable {
    static final String THREAD = "musubi-preparing";

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, THREAD);
        made.setDaemon(true);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final Work work;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean closed;

    /** The work. Throws {@code CancellationException} when told to stop. */
    interface Work {
        void run(BooleanSupplier stopping);
    }

    Preparing(Work work) {
        this.work = work;
    }

    /** There is something new: works once more, after what is being done. However often it is woken, once. */
    synchronized void wake() {
        if (!closed && woken.compareAndSet(false, true)) {
            thread.execute(this::work);
        }
    }

    private void work() {
        woken.set(false);
        try {
            if (!closed) {
                work.run(() -> closed);
            }
        } catch (CancellationException e) {
            // Told to, it has stopped. Errors of any kind are told by the thread as it ends; the next is another's.
            if (!closed) {
                throw e;
            }
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
