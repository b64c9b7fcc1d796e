package jp.musubi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PreparingTest {

    @Test
    void howeverOftenItIsWokenMeanwhileItWorksOnceMore() {
        AtomicInteger works = new AtomicInteger();
        Semaphore begun = new Semaphore(0);
        Semaphore mayEnd = new Semaphore(0);
        try (Preparing preparing = new Preparing(stopping -> {
            works.incrementAndGet();
            begun.release();
            mayEnd.acquireUninterruptibly();
        })) {
            preparing.wake();
            begun.acquireUninterruptibly();
            for (int i = 0; i < 5; i++) {
                preparing.wake();
            }
            mayEnd.release(2);
            begun.acquireUninterruptibly();
        }
        assertThat(works).hasValue(2);
    }

    @Test
    void closingTellsTheWorkToStopAndWaitsForIt() {
        AtomicBoolean stopped = new AtomicBoolean();
        Semaphore begun = new Semaphore(0);
        try (Preparing preparing = new Preparing(stopping -> {
            begun.release();
            while (!stopping.getAsBoolean()) {
                Thread.onSpinWait();
            }
            stopped.set(true);
            throw new CancellationException();
        })) {
            preparing.wake();
            begun.acquireUninterruptibly();
        }
        assertThat(stopped).isTrue();
    }

    @Test
    void closedItIsNotWokenAnyMore() {
        AtomicInteger works = new AtomicInteger();
        Preparing preparing = new Preparing(stopping -> works.incrementAndGet());
        preparing.close();
        preparing.wake();
        preparing.close();
        assertThat(works).hasValue(0);
    }
}
