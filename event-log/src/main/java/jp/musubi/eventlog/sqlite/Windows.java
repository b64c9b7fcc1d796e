package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import jp.musubi.eventlog.Criteria;

/**
 * Finds the matching positions of a range, in order, a part at a time, so that neither time nor memory until the first of
 * them depends on how many there are. What few events match is found by one look at the whole range. Otherwise the range is
 * gone through in windows, which grow and shrink with what the last one cost. Not thread-safe.
 */
final class Windows {
    private static final Limits ORDINARY = new Limits(131_072, 4_096, 32_768, 8_192, 4_096);

    /**
     * What may be looked at and found.
     *
     * @param wholeRows rows of keys, by the look at the whole range
     * @param wholeFound positions, by the look at the whole range
     * @param rows rows of keys, in a window
     * @param found positions, in a window
     * @param firstSpan how many positions the first window has
     */
    record Limits(long wholeRows, long wholeFound, long rows, long found, long firstSpan) {
        Budget whole() {
            return new Budget(wholeRows, wholeFound);
        }

        /** One position must be affordable, whatever is asked of it. */
        Budget window(Criteria criteria) {
            long keys = 0;
            for (Criteria.Item item : criteria.anyOf()) {
                keys += 1L + item.tags().size();
            }
            return new Budget(
                    Math.max(rows, 4 * keys),
                    Math.max(found, 2L * criteria.anyOf().size()));
        }
    }

    private final Recent recent;
    private final Criteria criteria;
    private final long upTo;
    private final Limits limits;
    private long reached;
    private boolean whole = true;
    private long span;
    private long looked;

    /** The events after a position and not beyond another, which is or was the log's head. */
    Windows(Recent recent, Criteria criteria, long after, long upTo) {
        this(recent, criteria, after, upTo, ORDINARY);
    }

    Windows(Recent recent, Criteria criteria, long after, long upTo, Limits limits) {
        this.recent = recent;
        this.criteria = criteria.storable();
        this.reached = after;
        this.upTo = upTo;
        this.limits = limits;
        this.span = limits.firstSpan();
    }

    /** Whether all was found. */
    boolean ended() {
        return reached >= upTo;
    }

    /** How many rows of keys were looked at so far. */
    long looked() {
        return looked;
    }

    /** The next positions, in order, each once; perhaps none although it has not {@link #ended}. */
    long[] step(Session session) throws SQLException {
        Positions positions = new Positions();
        if (ended()) {
            return positions.sortedDistinct();
        }
        long to = whole ? upTo : reached + Math.min(span, upTo - reached);
        Budget budget = whole ? limits.whole() : limits.window(criteria);
        search(session, to, budget, positions);
        looked += 1 + budget.rows();
        if (!budget.exhausted()) {
            reached = to;
            // Half of what is possible leaves room for a denser stretch.
            span = Math.max(1, (long) (span * Math.min(4, 0.5 / Math.max(0.01, budget.share()))));
            return positions.sortedDistinct();
        }
        span = whole ? span : Math.max(1, (to - reached) / 4);
        whole = false;
        return new long[0];
    }

    /** First from memory: what is carried over into the tables meanwhile is then found twice, never missed. */
    private void search(Session session, long to, Budget budget, Positions positions) throws SQLException {
        recent.reach(session, upTo);
        long from = recent.collect(criteria, reached, to, position -> {
            budget.find();
            positions.add(position);
            return !budget.exhausted();
        });
        if (reached < from) {
            Matching.collect(session, criteria, reached, Math.min(from, to), budget, positions);
        }
    }
}
