package jp.musubi.eventlog.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;

/** What consecutive events are found by, in memory. Not thread-safe. */
final class KeySegment {
    private static final Positions NONE = new Positions();

    private final long from;
    private final List<Keys> events = new ArrayList<>();
    private final Map<Tag, Positions> byTag = new HashMap<>();
    private final Map<String, Positions> byName = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Appended> appends = new HashMap<>();

    /**
     * An empty segment.
     *
     * @param from the position before its first event
     */
    KeySegment(long from) {
        this.from = from;
    }

    long from() {
        return from;
    }

    /** The position of its last event. */
    long reached() {
        return from + events.size();
    }

    int size() {
        return events.size();
    }

    /** The keys of the event at a position within the segment. */
    Keys at(long position) {
        return events.get((int) (position - from - 1));
    }

    /** All append ids, each with where it stands. */
    Map<String, Appended> appends() {
        return appends;
    }

    /** Adds the next event. */
    void add(Keys event) {
        events.add(event);
        long position = reached();
        ids.add(event.id());
        byName.computeIfAbsent(event.name(), name -> new Positions()).add(position);
        for (Tag tag : event.tags()) {
            byTag.computeIfAbsent(tag, first -> new Positions()).add(position);
        }
    }

    /** Adds the id under which the newest events were appended. */
    void add(String appendId, long first, long last) {
        appends.put(appendId, new Appended(first, last, true));
    }

    boolean hasEvent(String id) {
        return ids.contains(id);
    }

    Optional<Appended> appended(String appendId) {
        return Optional.ofNullable(appends.get(appendId));
    }

    /** The position of an event after a position that matches an item; 0 when there is none. */
    long any(Criteria.Item item, long after) {
        long[] found = {0};
        search(item, after, reached(), position -> {
            found[0] = position;
            return false;
        });
        return found[0];
    }

    /**
     * Finds the positions of all events in a range that match the criteria.
     *
     * @param more told each, and whether more are wanted
     * @return whether more were wanted to the end
     */
    boolean collect(Criteria criteria, long after, long upTo, LongPredicate more) {
        for (Criteria.Item item : criteria.anyOf()) {
            if (!search(item, after, upTo, more)) {
                return false;
            }
        }
        return true;
    }

    /** Looks back from the newest event, as long as the one who asks wants more. */
    private boolean search(Criteria.Item item, long after, long upTo, LongPredicate more) {
        if (reached() <= after || upTo <= from) {
            return true;
        }
        for (Positions candidates : candidates(item)) {
            for (int i = candidates.size() - 1; i >= 0 && candidates.get(i) > after; i--) {
                long position = candidates.get(i);
                if (position <= upTo && at(position).match(item) && !more.test(position)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Lists that together have every event which can match: those of the rarest tag, or of the names if there are fewer. */
    private List<Positions> candidates(Criteria.Item item) {
        List<Positions> fewest = item.names().isEmpty()
                ? List.copyOf(byName.values())
                : item.names().stream()
                        .map(name -> byName.getOrDefault(name, NONE))
                        .toList();
        long count = fewest.stream().mapToLong(Positions::size).sum();
        for (Tag tag : item.tags()) {
            Positions tagged = byTag.getOrDefault(tag, NONE);
            if (tagged.size() <= count) {
                count = tagged.size();
                fewest = List.of(tagged);
            }
        }
        return fewest;
    }
}
