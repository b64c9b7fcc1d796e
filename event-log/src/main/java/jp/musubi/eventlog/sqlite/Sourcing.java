package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.PagedCursor;
import jp.musubi.eventlog.StoredEvent;

/** Opens cursors: over a range where everything matches, else over positions found beforehand by their keys. */
final class Sourcing {
    private static final int PAGE = 256;

    private final ReaderPool readers;
    private final Recent recent;
    private final Found found = new Found();

    Sourcing(ReaderPool readers, Recent recent) {
        this.readers = readers;
        this.recent = recent;
    }

    /** Forgets what was found by keys that were not to be trusted. */
    void forget() {
        found.forget();
    }

    EventCursor open(Criteria criteria, long after) {
        if (criteria.anyOf().stream()
                .anyMatch(item -> item.tags().isEmpty() && item.names().isEmpty())) {
            long head = readers.read(TreeState::head);
            return new PagedCursor(head, range(after, head));
        }
        return readers.read(session -> {
            long head = TreeState.head(session);
            return new PagedCursor(head, at(positions(session, criteria, after, head)));
        });
    }

    private long[] positions(Session session, Criteria criteria, long after, long head) throws SQLException {
        if (after > 0) {
            return search(session, criteria, after, head);
        }
        Found.Upto known = found.positions(criteria).orElse(Found.Upto.NOTHING);
        // Another reader may have looked further than the head that this one has seen.
        long[] upToHead = Arrays.stream(known.positions())
                .takeWhile(position -> position <= head)
                .toArray();
        if (known.upTo() >= head) {
            return upToHead;
        }
        long[] more = search(session, criteria, known.upTo(), head);
        long[] all = Arrays.copyOf(upToHead, upToHead.length + more.length);
        System.arraycopy(more, 0, all, upToHead.length, more.length);
        found.keep(criteria, new Found.Upto(head, all));
        return all;
    }

    /** First from memory: what is carried over into the tables meanwhile is then found twice, never missed. */
    private long[] search(Session session, Criteria criteria, long after, long head) throws SQLException {
        recent.reach(session, head);
        Positions positions = new Positions();
        long from = recent.collect(criteria, after, head, positions);
        if (after < from) {
            Matching.collect(session, criteria, after, Math.min(from, head), positions);
        }
        return positions.sortedDistinct();
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
                List<StoredEvent> page = positions.length <= Found.FEW
                        ? found.events(positions)
                                .orElseGet(() -> found.keep(
                                        readers.read(session -> Rows.at(session, positions, 0, positions.length))))
                        : readers.read(session -> Rows.at(session, positions, from, to));
                from = to;
                return page;
            }
        };
    }
}
