package jp.musubi.eventlog.sqlite;

import java.util.List;
import java.util.function.Supplier;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.PagedCursor;
import jp.musubi.eventlog.StoredEvent;

/** Opens cursors: over a range where everything matches, else over positions found beforehand from the keys. */
final class Sourcing {
    private static final int PAGE = 256;

    private final ReaderPool readers;

    Sourcing(ReaderPool readers) {
        this.readers = readers;
    }

    EventCursor open(Criteria criteria, long after) {
        long head = readers.read(TreeState::head);
        if (criteria.anyOf().stream()
                .anyMatch(item -> item.tags().isEmpty() && item.names().isEmpty())) {
            return new PagedCursor(head, range(after, head));
        }
        long[] positions = readers.read(session -> Matching.all(session, criteria, after, head));
        return new PagedCursor(head, at(positions));
    }

    private Supplier<List<StoredEvent>> range(long after, long head) {
        return new Supplier<>() {
            private long reached = after;

            @Override
            public List<StoredEvent> get() {
                int limit = (int) Math.min(PAGE, head - reached);
                if (limit <= 0) {
                    return List.of();
                }
                List<StoredEvent> page = readers.read(session -> Rows.range(session, reached, limit));
                reached = page.isEmpty() ? head : page.getLast().position();
                return page;
            }
        };
    }

    private Supplier<List<StoredEvent>> at(long[] positions) {
        return new Supplier<>() {
            private int from;

            @Override
            public List<StoredEvent> get() {
                if (from == positions.length) {
                    return List.of();
                }
                int to = Math.min(from + Rows.MANY, positions.length);
                List<StoredEvent> page = readers.read(session -> Rows.at(session, positions, from, to));
                from = to;
                return page;
            }
        };
    }
}
