package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;

/**
 * One item within a range of positions, answered from the keys. Of several tags the rarest leads, and the others are
 * looked up; when none is rare, all of them are walked along together.
 */
final class ItemSearch {
    /** How far the tags are counted, step by step, until one is seen to be rare. */
    private static final int[] PROBES = {32, 1024, 32_768};

    private final List<String> names;
    private final long after;
    private final long upTo;
    private List<byte[]> tags;

    private ItemSearch(List<byte[]> tags, List<String> names, long after, long upTo) {
        this.tags = tags;
        this.names = names;
        this.after = after;
        this.upTo = upTo;
    }

    /** @param item of what can be stored only */
    static ItemSearch of(Criteria.Item item, long after, long upTo) {
        List<byte[]> tags =
                item.tags().stream().sorted(Tag::compareTo).map(TagKey::of).toList();
        return new ItemSearch(tags, item.names().stream().sorted().toList(), after, upTo);
    }

    /**
     * Finds the matching positions, in any order, until enough were found or the budget is exhausted.
     *
     * @param more whether more are wanted after this one
     */
    void run(Session session, Budget budget, LongPredicate more) throws SQLException {
        if (after >= upTo) {
            return;
        }
        switch (tags.size() < 2 ? Lead.RARE : lead(session, budget)) {
            case NONE -> {}
            case RARE -> query(session, budget, more);
            case FREQUENT -> new Leap(session, tags, names, budget).run(after, upTo, more);
        }
    }

    private enum Lead {
        /** Some tag alone already finds nothing. */
        NONE,
        /** The first tag is on few events of the range. */
        RARE,
        /** Every tag is on many events of the range, or on so many that counting them would cost too much. */
        FREQUENT
    }

    private Lead lead(Session session, Budget budget) throws SQLException {
        for (int limit : PROBES) {
            if (!budget.affords((long) limit * tags.size())) {
                return Lead.FREQUENT;
            }
            int rarest = 0;
            long fewest = Long.MAX_VALUE;
            for (int i = 0; i < tags.size(); i++) {
                long count = alone(tags.get(i)).count(session, limit);
                budget.look(count);
                if (count < fewest) {
                    fewest = count;
                    rarest = i;
                }
            }
            if (fewest < limit) {
                lead(rarest);
                budget.look(fewest);
                return fewest == 0 ? Lead.NONE : Lead.RARE;
            }
        }
        return Lead.FREQUENT;
    }

    private void lead(int rarest) {
        byte[] leader = tags.get(rarest);
        List<byte[]> others = tags.stream().filter(tag -> tag != leader).toList();
        tags = Stream.concat(Stream.of(leader), others.stream()).toList();
    }

    private ItemSearch alone(byte[] tag) {
        return new ItemSearch(List.of(tag), names, after, upTo);
    }

    private long count(Session session, int limit) throws SQLException {
        try (ResultSet rows = query(session, "SELECT count(*) FROM (" + sql() + " LIMIT " + limit + ")")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void query(Session session, Budget budget, LongPredicate more) throws SQLException {
        try (ResultSet rows = query(session, sql())) {
            while (rows.next()) {
                budget.look(1);
                budget.find();
                if (budget.exhausted() || !more.test(rows.getLong(1))) {
                    return;
                }
            }
        }
    }

    private String sql() {
        return MatchingSql.of(tags.size(), names.size());
    }

    /** Binds in the order in which {@link MatchingSql} has its parameters. */
    private ResultSet query(Session session, String sql) throws SQLException {
        PreparedStatement statement = session.prepared(sql);
        int at = 1;
        if (!tags.isEmpty()) {
            if (names.isEmpty()) {
                statement.setBytes(at++, tags.getFirst());
                statement.setBytes(at++, tags.getFirst());
            }
            statement.setBytes(at++, tags.getFirst());
        }
        for (String name : names) {
            statement.setString(at++, name);
        }
        statement.setLong(at++, after);
        statement.setLong(at++, upTo);
        for (byte[] tag : tags.subList(Math.min(1, tags.size()), tags.size())) {
            statement.setBytes(at++, tag);
        }
        return statement.executeQuery();
    }
}
