package jp.musubi.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** An append-only log of events. Thread-safe. */
public interface EventLog extends AutoCloseable {

    /**
     * Appends all events, or none. Returns before that is done, so that one caller may have many appends under way; they are
     * decided on in the order in which it brought them, but for those whose condition takes long to check: that is done
     * beside the others, and they are decided on afterwards. It is held only while as much waits already as a log wants to
     * keep in memory. What follows on the future may append and wait. The future completes only when the verdict is durable:
     * normally with where the events stand, exceptionally with {@link ConflictException} when the condition no longer holds
     * and with {@link LogFailureException} when the log could not be written. An event that cannot be stored as it is (its
     * id is already taken, a part is missing, a text has half a character), or a condition of a position beyond the end of
     * the log, which can only be of another log, completes it with {@link IllegalArgumentException}.
     * In each of these cases nothing was stored, except that what a failed write left behind may be unknown:
     * {@link #appended} tells it, once the store answers again. Whatever it was, the same append may be sent again under
     * its append id and is stored at most once. After a failure whose {@link LogFailureException#why() cause} passes an
     * engine goes on as soon as its store does; after any other it refuses every append until the log is opened anew. What
     * it stores or tells in between is true. Nothing that one caller asks for stops another's append.
     *
     * <p>An append whose append id is already stored changes nothing and completes with the first result, whatever its
     * events and condition.
     */
    CompletableFuture<Appended> append(Append append);

    /**
     * The same for a caller who would wait for the verdict before anything else: it may be held until then, its own thread
     * writing, which spares a lone caller two changes of thread.
     */
    default CompletableFuture<Appended> appendAndWait(Append append) {
        return append(append);
    }

    /** Where the append with this id stands; empty when it was never stored. */
    Optional<Appended> appended(String appendId);

    /** The position of the last event; 0 when the log is empty. Read from the store, so other processes' events count. */
    long head();

    /**
     * The next events in log order.
     *
     * @param after position after which to begin; 0 for the beginning
     * @param limit at most so many events
     * @return fewer than {@code limit} only when the head was reached
     */
    List<StoredEvent> read(long after, int limit);

    /**
     * The events that match, in log order, up to the head at the time of the call.
     *
     * @param criteria which events
     * @param after position after which to begin; 0 for the beginning
     * @return a cursor that must be closed
     */
    EventCursor source(Criteria criteria, long after);

    /** The commits after the given commit number (0 for the beginning), in order: the tree's heads over time. */
    List<CommitRecord> commits(long afterCommit, int limit);

    /** Size and root of the tree over all events. */
    TreeHead treeHead();

    /**
     * The position before the first event, in log order, whose time is not before the given one; the head when there is
     * none. Times never order a log: a later event may bear an earlier time.
     */
    default long positionBefore(Instant time) {
        long after = 0;
        while (true) {
            List<StoredEvent> page = read(after, 512);
            for (StoredEvent event : page) {
                if (!event.time().isBefore(time)) {
                    return event.position() - 1;
                }
            }
            if (page.isEmpty()) {
                return after;
            }
            after = page.getLast().position();
        }
    }

    /**
     * Calls back, on a thread of the log's and perhaps more than once for the same head, when events have been appended
     * by this process or, after a short poll, by another. The listener should only wake its follower: all listeners of a
     * log share the thread.
     */
    Subscription onAppend(Runnable listener);

    @Override
    void close();

    /** Ends the calls of a listener. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
