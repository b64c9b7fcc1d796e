package jp.musubi.eventlog.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Between which positions nothing matches the items whose search has cost much: stored events never change, so whoever
 * asks again has to look at what follows only. Bounded, thread-safe.
 */
public final class Cleared {
    private static final int ITEMS = 1_024;
    private static final int LONGEST = 4_096;

    private final Map<Criteria.Item, Range> ranges = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Criteria.Item, Range> eldest) {
            return size() > ITEMS;
        }
    };

    /** After one position, and not beyond another. */
    private record Range(long after, long upTo) {
        boolean meets(Range other) {
            return after <= other.upTo && other.after <= upTo;
        }

        Range with(Range other) {
            return new Range(Math.min(after, other.after), Math.max(upTo, other.upTo));
        }
    }

    /** The position up to which nothing after another one matches, as far as is known: at least that one itself. */
    public synchronized long upTo(Criteria.Item item, long after) {
        Range known = known(item);
        return known != null && known.after <= after ? Math.max(after, known.upTo) : after;
    }

    private @Nullable Range known(Criteria.Item item) {
        return item.tags().size() < 2 ? null : ranges.get(item);
    }

    /** Remembers that nothing in a range matches. Of ranges that do not meet the later one is kept. */
    public synchronized void keep(Criteria.Item item, long after, long upTo) {
        if (item.tags().size() > 1 && length(item) <= LONGEST) {
            ranges.merge(item, new Range(after, upTo), Cleared::together);
        }
    }

    private static Range together(Range known, Range found) {
        if (known.meets(found)) {
            return known.with(found);
        }
        return known.upTo > found.upTo ? known : found;
    }

    /** Remembers that of an item whose search has cost much before. */
    public synchronized void extend(Criteria.Item item, long after, long upTo) {
        if (after < upTo && known(item) != null) {
            keep(item, after, upTo);
        }
    }

    private static long length(Criteria.Item item) {
        long length = 0;
        for (Tag tag : item.tags()) {
            length += tag.key().length() + tag.value().length();
        }
        for (String name : item.names()) {
            length += name.length();
        }
        return length;
    }

    /** Nothing is remembered any more: what it rests on was not to be trusted. */
    public synchronized void forget() {
        ranges.clear();
    }
}
