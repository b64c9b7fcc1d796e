package jp.musubi.eventlog.mongo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Appended;

/**
 * The end of the log as this process knows it, and what its newest events are found by. Only what a majority of the
 * servers has gets in, batch by batch. Thread-safe.
 */
final class Recent {
    private final int capacity;
    private final Deque<Batch.Event> events = new ArrayDeque<>();
    private final Deque<Batch.Part> appends = new ArrayDeque<>();
    /** The newest position of each key. */
    private final Map<String, Long> newest = new HashMap<>();

    private final Map<String, Appended> byAppendId = new HashMap<>();
    private final Set<String> eventIds = new HashSet<>();
    private Batch.Head head;
    /** Every event after this position is in the window. */
    private long start;

    /**
     * An empty window.
     *
     * @param capacity how many events it holds
     * @param head the log's end; what is added next follows it
     */
    Recent(int capacity, Batch.Head head) {
        this.capacity = capacity;
        this.head = head;
        this.start = head.position();
    }

    synchronized Batch.Head head() {
        return head;
    }

    /** Every event after this position is in the window. */
    synchronized long start() {
        return start;
    }

    /** Adds the next batch; one that is known already, or does not follow, changes nothing. */
    synchronized void add(Batch batch) {
        if (batch.head().id() != head.id() + 1) {
            return;
        }
        head = batch.head();
        for (Batch.Part append : batch.appends()) {
            appends.add(append);
            Appended stored = append.appended();
            byAppendId.put(append.appendId(), new Appended(stored.first(), stored.last(), true));
        }
        for (Batch.Event event : batch.events()) {
            events.add(event);
            eventIds.add(event.id());
            event.keys().all().forEach(key -> newest.put(key, event.position()));
        }
        forget();
    }

    private void forget() {
        while (events.size() > capacity) {
            Batch.Event oldest = events.remove();
            start = oldest.position();
            eventIds.remove(oldest.id());
            oldest.keys().all().forEach(key -> newest.remove(key, oldest.position()));
        }
        while (!appends.isEmpty() && appends.peek().appended().last() <= start) {
            byAppendId.remove(appends.remove().appendId());
        }
    }

    /** Where an append stands; empty also when it is older than the window. */
    synchronized Optional<Appended> appended(String appendId) {
        return Optional.ofNullable(byAppendId.get(appendId));
    }

    /** Whether an event of the window has this id. */
    synchronized boolean hasEvent(String id) {
        return eventIds.contains(id);
    }

    /** What the window says of a condition. */
    synchronized Finding find(Wanted wanted, long after) {
        long conflicting = 0;
        for (Wanted.Item item : wanted.anyOf()) {
            conflicting = Math.max(conflicting, newest(item, after));
        }
        return new Finding(conflicting, start, head.position());
    }

    /** The newest position, after a position, of an event that matches; 0 for none. */
    private long newest(Wanted.Item item, long after) {
        if (item.everything()) {
            return events.isEmpty() || head.position() <= after ? 0 : head.position();
        }
        long bound = Long.MAX_VALUE;
        for (var keys : item.keys()) {
            long last = 0;
            for (String key : keys) {
                last = Math.max(last, newest.getOrDefault(key, 0L));
            }
            bound = Math.min(bound, last);
        }
        if (bound <= after || item.tags().size() < 2 && item.exact()) {
            return bound <= after ? 0 : bound;
        }
        return search(item, after);
    }

    /** Each tag is there, but perhaps not on the same event. */
    private long search(Wanted.Item item, long after) {
        for (Iterator<Batch.Event> newestFirst = events.descendingIterator(); newestFirst.hasNext(); ) {
            Batch.Event event = newestFirst.next();
            if (event.position() <= after) {
                return 0;
            }
            if (item.matches(event.keys())) {
                return event.position();
            }
        }
        return 0;
    }

    /**
     * What is known of a condition.
     *
     * @param conflicting position of an event of the window that contradicts it; 0 for none
     * @param start the window knows only what is after this position
     * @param upTo the last position that was looked at
     */
    record Finding(long conflicting, long start, long upTo) {}
}
