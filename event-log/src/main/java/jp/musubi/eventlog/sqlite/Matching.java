package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import jp.musubi.eventlog.Criteria;

/** Finds the positions of matching events in the tables of keys. */
final class Matching {
    private Matching() {}

    /**
     * The position of an event in a range that matches an item; 0 when there is none.
     *
     * @param item of what can be stored only
     * @param budget once it is exhausted, 0 means nothing
     */
    static long any(Session session, Criteria.Item item, long after, long upTo, Budget budget) throws SQLException {
        long[] found = {0};
        ItemSearch.of(item, after, upTo).run(session, budget, position -> {
            found[0] = position;
            return false;
        });
        return found[0];
    }

    /**
     * Adds the positions of all events in a range that match the criteria, in any order and some perhaps more than once.
     *
     * @param budget once it is exhausted, some may be missing
     */
    static void collect(Session session, Criteria criteria, long after, long upTo, Budget budget, Positions positions)
            throws SQLException {
        for (Criteria.Item item : criteria.storable().anyOf()) {
            if (budget.exhausted()) {
                return;
            }
            ItemSearch.of(item, after, upTo).run(session, budget, position -> {
                positions.add(position);
                return true;
            });
        }
    }
}
