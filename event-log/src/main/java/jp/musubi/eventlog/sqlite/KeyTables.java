package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Tag;

/**
 * The tables by which stored events are found: by tag, name and id, and commits by append id. They reach up to a
 * position; what stands after it is found in {@link Recent}. Their pages are hit at random, so that rows cost the less
 * the more of them are carried over at once, in order.
 */
final class KeyTables {
    private static final String REACHED = "SELECT position FROM indexed";
    private static final String BY_APPEND_ID =
            "SELECT first_position, last_position FROM append_ids WHERE append_id = ?";
    private static final String BY_EVENT_ID = "SELECT 1 FROM event_ids WHERE id = ?";

    private record TagRow(byte[] tag, String name, long position) {
        static final Comparator<TagRow> ORDER = Comparator.comparing(TagRow::tag, Arrays::compareUnsigned)
                .thenComparing(TagRow::name)
                .thenComparingLong(TagRow::position);
    }

    private KeyTables() {}

    /** The position up to which the tables reach. */
    static long reached(Session session) throws SQLException {
        try (ResultSet row = session.prepared(REACHED).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static Optional<Appended> appended(Session session, String appendId) throws SQLException {
        PreparedStatement select = session.prepared(BY_APPEND_ID);
        select.setString(1, appendId);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Appended(row.getLong(1), row.getLong(2), true)) : Optional.empty();
        }
    }

    static boolean hasEvent(Session session, String id) throws SQLException {
        PreparedStatement select = session.prepared(BY_EVENT_ID);
        select.setString(1, id);
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** Carries over, within a write transaction, what stands in memory after the position that the tables reach. */
    static void carryOver(Session session, List<KeySegment> segments, long after, long upTo) throws SQLException {
        List<TagRow> tags = new ArrayList<>();
        Map<String, Long> ids = new TreeMap<>();
        Map<String, List<Long>> names = new TreeMap<>();
        Map<String, Appended> appends = new TreeMap<>();
        for (KeySegment segment : segments) {
            long last = Math.min(upTo, segment.reached());
            for (long position = Math.max(after, segment.from()) + 1; position <= last; position++) {
                Keys keys = segment.at(position);
                ids.put(keys.id(), position);
                names.computeIfAbsent(keys.name(), name -> new ArrayList<>()).add(position);
                for (Tag tag : keys.tags()) {
                    tags.add(new TagRow(TagKey.of(tag), keys.name(), position));
                }
            }
            segment.appends().forEach((id, at) -> {
                if (at.first() > after) {
                    appends.put(id, at);
                }
            });
        }
        insertTags(session, tags);
        insertNames(session, names);
        insertIds(session, ids);
        insertAppends(session, appends);
        setReached(session, upTo);
    }

    private static void insertTags(Session session, List<TagRow> rows) throws SQLException {
        rows.sort(TagRow.ORDER);
        PreparedStatement insert = session.prepared("INSERT INTO event_tags (tag, name, position) VALUES (?, ?, ?)");
        for (TagRow row : rows) {
            insert.setBytes(1, row.tag());
            insert.setString(2, row.name());
            insert.setLong(3, row.position());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void insertNames(Session session, Map<String, List<Long>> names) throws SQLException {
        PreparedStatement insert = session.prepared("INSERT INTO event_names (name, position) VALUES (?, ?)");
        for (var name : names.entrySet()) {
            for (long position : name.getValue()) {
                insert.setString(1, name.getKey());
                insert.setLong(2, position);
                insert.addBatch();
            }
        }
        insert.executeBatch();
    }

    private static void insertIds(Session session, Map<String, Long> ids) throws SQLException {
        PreparedStatement insert = session.prepared("INSERT INTO event_ids (id, position) VALUES (?, ?)");
        for (var id : ids.entrySet()) {
            insert.setString(1, id.getKey());
            insert.setLong(2, id.getValue());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void insertAppends(Session session, Map<String, Appended> appends) throws SQLException {
        PreparedStatement insert =
                session.prepared("INSERT INTO append_ids (append_id, first_position, last_position) VALUES (?, ?, ?)");
        for (var append : appends.entrySet()) {
            insert.setString(1, append.getKey());
            insert.setLong(2, append.getValue().first());
            insert.setLong(3, append.getValue().last());
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private static void setReached(Session session, long position) throws SQLException {
        PreparedStatement update = session.prepared("UPDATE indexed SET position = ?");
        update.setLong(1, position);
        update.executeUpdate();
    }
}
