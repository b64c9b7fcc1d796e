package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;

/** Finds the positions of matching events in the tables of keys. */
final class Matching {
    /** How far the tags of an item are counted, step by step, until one is seen to be rare. */
    private static final int[] PROBES = {32, 1024, 32_768};

    private Matching() {}

    /** The position of an event in a range that matches the criteria; 0 when there is none. */
    static long any(Session session, Criteria criteria, long after, long upTo) throws SQLException {
        for (Criteria.Item item : criteria.storable().anyOf()) {
            Search search = Search.of(item, after, upTo);
            if (!search.impossible(session)) {
                long found = first(session, search);
                if (found != 0) {
                    return found;
                }
            }
        }
        return 0;
    }

    /** Adds the positions of all events in a range that match the criteria. */
    static void collect(Session session, Criteria criteria, long after, long upTo, Positions positions)
            throws SQLException {
        for (Criteria.Item item : criteria.storable().anyOf()) {
            Search search = Search.of(item, after, upTo);
            if (!search.impossible(session)) {
                collect(session, search, positions);
            }
        }
    }

    private static long first(Session session, Search search) throws SQLException {
        try (ResultSet rows = search.query(session, search.sql() + " LIMIT 1")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void collect(Session session, Search search, Positions positions) throws SQLException {
        try (ResultSet rows = search.query(session, search.sql())) {
            while (rows.next()) {
                positions.add(rows.getLong(1));
            }
        }
    }

    /** One item within a range of positions. The first of its tags leads the search. */
    private static final class Search {
        private final List<String> names;
        private final long after;
        private final long upTo;
        private List<byte[]> tags;

        private Search(List<byte[]> tags, List<String> names, long after, long upTo) {
            this.tags = tags;
            this.names = names;
            this.after = after;
            this.upTo = upTo;
        }

        static Search of(Criteria.Item item, long after, long upTo) {
            List<byte[]> tags =
                    item.tags().stream().sorted(Tag::compareTo).map(TagKey::of).toList();
            return new Search(tags, item.names().stream().sorted().toList(), after, upTo);
        }

        /** Whether some tag alone already finds nothing. Otherwise the rarest leads from now on. */
        boolean impossible(Session session) throws SQLException {
            if (tags.size() < 2) {
                return false;
            }
            for (int limit : PROBES) {
                int rarest = 0;
                long fewest = Long.MAX_VALUE;
                for (int i = 0; i < tags.size(); i++) {
                    long count = alone(tags.get(i)).count(session, limit);
                    if (count < fewest) {
                        fewest = count;
                        rarest = i;
                    }
                }
                if (fewest < limit) {
                    lead(rarest);
                    return fewest == 0;
                }
            }
            return false;
        }

        private void lead(int rarest) {
            byte[] leader = tags.get(rarest);
            List<byte[]> others = tags.stream().filter(tag -> tag != leader).toList();
            tags = Stream.concat(Stream.of(leader), others.stream()).toList();
        }

        private Search alone(byte[] tag) {
            return new Search(List.of(tag), names, after, upTo);
        }

        private long count(Session session, int limit) throws SQLException {
            try (ResultSet rows = query(session, "SELECT count(*) FROM (" + sql() + " LIMIT " + limit + ")")) {
                rows.next();
                return rows.getLong(1);
            }
        }

        String sql() {
            return MatchingSql.of(tags.size(), names.size());
        }

        /** Binds in the order in which {@link MatchingSql} has its parameters. */
        ResultSet query(Session session, String sql) throws SQLException {
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
}
