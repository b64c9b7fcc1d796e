package jp.musubi.eventlog.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.StoredEvent;

/**
 * What was found for the criteria that are asked for again and again, such as the roles of one who sends many commands.
 * What stands in a log up to a position never changes, so only what follows has to be looked for. Bounded, thread-safe.
 */
final class SourcingCache {
    private static final int CRITERIA = 4_096;
    /** What a decision usually rests on; a page of events. */
    static final int FEW = Rows.MANY;

    private static final int EVENTS = 1_024;
    private static final int LARGEST_EVENT = 8_192;

    private final Map<Criteria, Upto> positions = new Newest<>(CRITERIA);
    private final Map<Long, StoredEvent> events = new Newest<>(EVENTS);

    /** All matching positions up to one. */
    record Upto(long upTo, long[] positions) {
        static final Upto NOTHING = new Upto(0, new long[0]);
    }

    /** Drops what has not been asked for the longest. */
    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        Newest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    void forget() {
        synchronized (positions) {
            positions.clear();
        }
    }

    Optional<Upto> positions(Criteria criteria) {
        synchronized (positions) {
            return Optional.ofNullable(positions.get(criteria));
        }
    }

    void keep(Criteria criteria, Upto found) {
        if (found.positions().length <= FEW) {
            synchronized (positions) {
                positions.put(criteria, found);
            }
        }
    }

    /** The events at positions; empty when one of them is not known. */
    Optional<List<StoredEvent>> events(long[] positions) {
        List<StoredEvent> all = new ArrayList<>(positions.length);
        synchronized (events) {
            for (long position : positions) {
                StoredEvent event = events.get(position);
                if (event == null) {
                    return Optional.empty();
                }
                all.add(event);
            }
        }
        return Optional.of(all);
    }

    /** Keeps those that are not large, and gives all back. */
    List<StoredEvent> keep(List<StoredEvent> read) {
        synchronized (events) {
            for (StoredEvent event : read) {
                if (event.payload().length + event.metadata().length <= LARGEST_EVENT) {
                    events.put(event.position(), event);
                }
            }
        }
        return read;
    }
}
