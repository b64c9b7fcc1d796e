package jp.musubi.eventlog.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** The appends that wait, in the order in which they came, and how much room they may take. */
final class Backlog<T extends Undecided> {
    /** The most appends, and about the most bytes, that go together: the first must not wait long for the last. */
    private static final int MOST = 512;

    private static final long MOST_BYTES = 4 << 20;

    /** About the most that waits, in KiB: whoever brings more is held until some of it has been decided. */
    private static final int ROOM = 16 << 10;

    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    /** Taken from the queue and not decided, in order. For whoever decides. */
    private final List<T> taken = new ArrayList<>();

    /** Waits until there is room for an append that is to be brought. */
    void makeRoom(T append) {
        room.acquireUninterruptibly(weight(append));
    }

    /** Gives back the room of one that was decided. */
    void leave(T append) {
        room.release(weight(append));
    }

    private static int weight(Undecided append) {
        return (int) Math.min(ROOM, 1 + append.bytes() / 1_024);
    }

    void add(T append) {
        queue.add(append);
    }

    /** Whether nobody has come since the last were taken. */
    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** For whoever decides: what is taken and not decided, with what came and goes together with it. It may be changed. */
    List<T> take() {
        long bytes = taken.stream().mapToLong(Undecided::bytes).sum();
        while (taken.size() < MOST && bytes < MOST_BYTES) {
            T next = queue.poll();
            if (next == null) {
                break;
            }
            taken.add(next);
            bytes += next.bytes();
        }
        return taken;
    }
}
