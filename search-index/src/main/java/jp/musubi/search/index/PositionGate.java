package jp.musubi.search.index;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The position reached, and those who wait for it. */
final class PositionGate {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Condition hurried = lock.newCondition();
    private volatile long position;
    private long wanted;
    private int waiting;

    PositionGate(long position) {
        this.position = position;
    }

    long position() {
        return position;
    }

    void move(long to) {
        lock.lock();
        try {
            position = to;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits, and lets nobody rest meanwhile. @return false when the time ran out */
    boolean await(long to, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        waiting++;
        hurried.signal();
        try {
            return reached(to, timeout);
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    /** Waits as long as it takes. @return false when the time ran out */
    boolean awaitAtLeisure(long to, Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return reached(to, timeout);
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(long to, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        while (position < to) {
            if (left <= 0) {
                return false;
            }
            left = moved.awaitNanos(left);
        }
        return true;
    }

    /** Lets nobody rest until the position is reached. */
    void want(long to) {
        lock.lock();
        try {
            wanted = Math.max(wanted, to);
            hurried.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Lets a time pass, or less when somebody waits for a position or wants one. @return whether nobody does */
    boolean rest(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (waiting == 0 && wanted <= position && left > 0) {
                left = hurried.awaitNanos(left);
            }
            return waiting == 0 && wanted <= position;
        } finally {
            lock.unlock();
        }
    }
}
