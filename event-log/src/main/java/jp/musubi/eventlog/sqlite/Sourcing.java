package jp.musubi.eventlog.sqlite;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.PagedCursor;
import jp.musubi.eventlog.StoredEvent;

/** Opens cursors: over a range where everything matches, else over positions that are found by their keys. */
final class Sourcing {
    private static final int PAGE = 256;

    private final ReaderPool readers;
    private final Recent recent;
    private final SourcingCache cache = new SourcingCache();
    private final LongAdder looked = new LongAdder();

    Sourcing(ReaderPool readers, Recent recent) {
        this.readers = readers;
        this.recent = recent;
    }

    /** Forgets what was found by keys that were not to be trusted. */
    void forget() {
        cache.forget();
    }

    /** How many rows of keys all cursors together have looked at, for tests. */
    long looked() {
        return looked.sum();
    }

    EventCursor open(Criteria criteria, long after) {
        if (criteria.anyOf().stream()
                .anyMatch(item -> item.tags().isEmpty() && item.names().isEmpty())) {
            long head = readers.read(TreeState::head);
            return new PagedCursor(head, range(after, head));
        }
        long head = readers.read(TreeState::head);
        SourcingCache.Upto known = after > 0
                ? new SourcingCache.Upto(after, new long[0])
                : cache.positions(criteria).orElse(SourcingCache.Upto.NOTHING);
        Windows windows = new Windows(recent, criteria, known.upTo(), head);
        // Another reader may have looked further than the head that this one has seen.
        long[] upToHead = Arrays.stream(known.positions())
                .takeWhile(position -> position <= head)
                .toArray();
        long[] first = joined(upToHead, next(windows));
        if (after == 0 && known.upTo() < head && windows.ended()) {
            cache.keep(criteria, new SourcingCache.Upto(head, first));
        }
        return new PagedCursor(head, at(first, windows));
    }

    private static long[] joined(long[] first, long[] second) {
        long[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** A connection is lent for one step only, however many it takes. */
    private long[] next(Windows windows) {
        if (windows.ended()) {
            return new long[0];
        }
        long before = windows.looked();
        long[] positions = readers.read(windows::step);
        looked.add(windows.looked() - before);
        return positions;
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

    private Supplier<List<StoredEvent>> at(long[] first, Windows windows) {
        boolean few = windows.ended() && first.length <= SourcingCache.FEW;
        return new Supplier<>() {
            private long[] positions = first;
            private int from;

            @Override
            public List<StoredEvent> get() {
                while (from == positions.length && !windows.ended()) {
                    positions = next(windows);
                    from = 0;
                }
                if (from == positions.length) {
                    return List.of();
                }
                int to = Math.min(from + Rows.MANY, positions.length);
                List<StoredEvent> page = few
                        ? cache.events(positions).orElseGet(() -> cache.keep(read(0, positions.length)))
                        : read(from, to);
                from = to;
                return page;
            }

            private List<StoredEvent> read(int begin, int end) {
                return readers.read(session -> Rows.at(session, positions, begin, end));
            }
        };
    }
}
