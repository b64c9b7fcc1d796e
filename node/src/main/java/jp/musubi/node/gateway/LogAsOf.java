package jp.musubi.node.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.TreeHead;

/**
 * A log as it was at a position, for many small questions about the same few names of events: they are read once, and then answered
 * from memory. So whoever reads one person's events from a log reads everybody's as of then by the same code.
 */
final class LogAsOf implements EventLog {
    private final EventLog log;
    private final long position;
    private final Map<Set<String>, Known> known = new HashMap<>();

    LogAsOf(EventLog log, long position) {
        this.log = log;
        this.position = position;
    }

    /** Events of some names. */
    private record Known(List<StoredEvent> all, Map<Tag, List<StoredEvent>> byTag) {
        List<StoredEvent> of(Set<Tag> tags) {
            return tags.isEmpty()
                    ? all
                    : byTag.getOrDefault(tags.iterator().next(), List.of()).stream()
                            .filter(event -> event.tags().containsAll(tags))
                            .toList();
        }
    }

    @Override
    public EventCursor source(Criteria criteria, long after) {
        SortedMap<Long, StoredEvent> found = new TreeMap<>();
        for (Criteria.Item item : criteria.anyOf()) {
            for (StoredEvent event :
                    known.computeIfAbsent(item.names(), this::read).of(item.tags())) {
                if (event.position() > after) {
                    found.put(event.position(), event);
                }
            }
        }
        return new Found(found.values().iterator(), position);
    }

    private Known read(Set<String> names) {
        Known read = new Known(new ArrayList<>(), new HashMap<>());
        try (EventCursor cursor = log.source(Criteria.named(names), 0)) {
            while (cursor.hasNext()) {
                StoredEvent event = cursor.next();
                if (event.position() > position) {
                    break;
                }
                read.all().add(event);
                event.tags()
                        .forEach(tag -> read.byTag()
                                .computeIfAbsent(tag, any -> new ArrayList<>())
                                .add(event));
            }
        }
        return read;
    }

    private record Found(Iterator<StoredEvent> events, long upTo) implements EventCursor {
        @Override
        public boolean hasNext() {
            return events.hasNext();
        }

        @Override
        public StoredEvent next() {
            return events.next();
        }

        @Override
        public void close() {
            // In memory.
        }
    }

    @Override
    public long head() {
        return position;
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        throw new UnsupportedOperationException("asked by name only");
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public Optional<Appended> appended(String appendId) {
        throw new UnsupportedOperationException("asked by name only");
    }

    @Override
    public List<CommitRecord> commits(long afterCommit, int limit) {
        throw new UnsupportedOperationException("asked by name only");
    }

    @Override
    public TreeHead treeHead() {
        throw new UnsupportedOperationException("asked by name only");
    }

    @Override
    public Subscription onAppend(Runnable listener) {
        throw new UnsupportedOperationException("the past does not change");
    }

    @Override
    public void close() {
        // Belongs to whoever opened the log.
    }
}
