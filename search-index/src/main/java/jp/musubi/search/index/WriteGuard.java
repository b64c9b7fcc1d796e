package jp.musubi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.CorruptIndexException;

/** Lets one at a time write, until writing has failed: then nobody, unless it is recovered. */
final class WriteGuard {
    private final ReentrantLock lock = new ReentrantLock();
    private final Runnable whenFailed;
    private volatile Throwable failure;
    private volatile boolean closed;

    /** What is done by one at a time. */
    interface Exclusive {
        void run() throws IOException;
    }

    /** Goes back to where writing can go on. */
    interface Recovery {
        /** Whether it can. */
        boolean run() throws IOException;
    }

    /** @param whenFailed called once writing has failed, before anybody is told */
    WriteGuard(Runnable whenFailed) {
        this.whenFailed = whenFailed;
    }

    boolean closed() {
        return closed;
    }

    /** Whether writing has failed by something that may pass. */
    boolean failed() {
        return passing(failure);
    }

    /** Damage does not pass, nor does a fault of the program. */
    private static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return !(cause instanceof CorruptIndexException);
            }
        }
        return false;
    }

    /** @throws IllegalStateException when it is closed, or writing has failed */
    void exclusively(Exclusive work) {
        lock.lock();
        try {
            if (closed || failure != null) {
                throw new IllegalStateException(
                        closed ? "the index is closed" : "writing the index has failed", failure);
            }
            attempt(work);
        } finally {
            lock.unlock();
        }
    }

    private void attempt(Exclusive work) {
        try {
            work.run();
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            whenFailed.run();
            switch (e) {
                case IOException io -> throw new UncheckedIOException("the index cannot be written", io);
                case RuntimeException runtime -> throw runtime;
                default -> throw (Error) e;
            }
        }
    }

    /** Recovers from a failure that may have passed. @return whether writing can go on */
    boolean recover(Recovery recovery) {
        lock.lock();
        try {
            if (closed || !passing(failure) || !recovery.run()) {
                return false;
            }
            failure = null;
            return true;
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Ends it. Twice changes nothing. @param last done before, unless writing has failed @param end done in any case */
    void close(Runnable last, Exclusive end) {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            try {
                if (failure == null) {
                    last.run();
                }
            } finally {
                closed = true;
                end.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be closed", e);
        } finally {
            lock.unlock();
        }
    }
}
