package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.audit.Checkpoint;
import jp.musubi.eventlog.audit.Verdict.Broken;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.Frontier;

/**
 * Compares the tables of keys with the events and commits themselves, which are under the hashes. A missing row would let
 * a stale decision pass, one too many would refuse a good one. The tables may end before the log does, and nothing of
 * what follows may be in them yet.
 */
final class IndexCheck {
    private static final int PAGE = 1000;
    /** What an earlier check up to a position may not have found in the tables yet. */
    private static final int NOT_YET_THERE = 2 * Batch.CARRIED_TOGETHER;

    private static final String EVENTS =
            "SELECT position, name, tags FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?";
    private static final String HAS = "SELECT 1 FROM event_tags WHERE tag = ? AND name = ? AND position = ?";
    private static final String COUNT = "SELECT count(*) FROM event_tags WHERE position <= ?";
    private static final String OF_POSITION =
            "SELECT tag, name, position FROM event_tags WHERE position <= ? ORDER BY position";

    /** What is missing in a range of positions, by the reason. */
    private static final Map<String, String> MISSING = Map.of(
            "the table of names does not know the name of the event",
            "SELECT min(e.position) FROM events e WHERE e.position > ?1 AND e.position <= ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM event_names k WHERE k.name = e.name AND k.position = e.position)",
            "the table of ids does not know the id of the event",
            "SELECT min(e.position) FROM events e WHERE e.position > ?1 AND e.position <= ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM event_ids k WHERE k.id = e.id AND k.position = e.position)",
            "the table of append ids does not know the append of the event",
            "SELECT min(e.position) FROM events e JOIN commits c ON c.commit_number = e.commit_number"
                    + " WHERE e.position > ?1 AND e.position <= ?2 AND NOT EXISTS (SELECT 1 FROM append_ids k"
                    + " WHERE k.append_id = c.append_id AND k.first_position = c.first_position"
                    + " AND k.last_position = c.last_position)");

    /** What is too much up to a position, by the reason. */
    private static final Map<String, String> TOO_MUCH = Map.of(
            "the table of names has a name that the event does not bear",
            "SELECT min(k.position) FROM event_names k WHERE k.position > ?1 AND k.position <= ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM events e WHERE e.position = k.position AND e.name = k.name)",
            "the table of ids has an id that the event does not bear",
            "SELECT min(k.position) FROM event_ids k WHERE k.position > ?1 AND k.position <= ?2 AND NOT EXISTS"
                    + " (SELECT 1 FROM events e WHERE e.position = k.position AND e.id = k.id)",
            "the table of append ids has an id that the commit does not bear",
            "SELECT min(k.first_position) FROM append_ids k WHERE k.first_position > ?1 AND k.first_position <= ?2"
                    + " AND NOT EXISTS (SELECT 1 FROM events e JOIN commits c ON c.commit_number = e.commit_number"
                    + " WHERE e.position = k.first_position AND c.append_id = k.append_id"
                    + " AND c.first_position = k.first_position AND c.last_position = k.last_position)");

    /** The first row beyond the position that the tables reach; one statement, so that both are of the same moment. */
    private static final String BEYOND = """
            SELECT ifnull(min(position), 0) FROM (
              SELECT min(position) AS position FROM event_tags WHERE position > (SELECT position FROM indexed)
              UNION ALL SELECT min(position) FROM event_names WHERE position > (SELECT position FROM indexed)
              UNION ALL SELECT min(position) FROM event_ids WHERE position > (SELECT position FROM indexed)
              UNION ALL SELECT min(last_position) FROM append_ids
                WHERE last_position > (SELECT position FROM indexed))""";

    private static final Pattern ROW = Pattern.compile("row (\\d+) missing from index .*events");

    private final ReaderPool readers;
    private final LongConsumer progress;
    private long own;

    IndexCheck(ReaderPool readers, LongConsumer progress) {
        this.readers = readers;
        this.progress = progress;
    }

    /** Of a part of the log only what is missing can be told; of the whole also what is too much. */
    Optional<Broken> run(Checkpoint from, long upTo) {
        return readers.read(SchemaCheck::run)
                .or(() -> tree(from, upTo).or(() -> keys(from.position(), upTo)).map(Broken::derived))
                .or(() -> from.position() > 0 ? Optional.empty() : readers.read(this::structure));
    }

    /** What each commit keeps of the hash tree, which writers grow on. */
    private Optional<Broken> tree(Checkpoint from, long upTo) {
        return readers.read(session -> {
            try (TreeWalk walk = TreeWalk.from(session, from.position(), Frontier.of(from.frontier()))) {
                for (TreeWalk.Step step = walk.next(); step != null && step.last() <= upTo; step = walk.next()) {
                    if (!Arrays.equals(step.nodes(), step.storedNodes())) {
                        return Optional.of(new Broken(
                                step.first(), "commit " + step.commit() + " keeps another part of the hash tree"));
                    }
                }
                return Optional.empty();
            }
        });
    }

    private Optional<Broken> keys(long after, long upTo) {
        long rows = readers.read(session -> session.number("SELECT count(*) FROM indexed"));
        if (rows != 1) {
            return Optional.of(new Broken(0, "how far the tables of keys reach is said " + rows + " times"));
        }
        // The tables only ever reach further while this runs, and the head is the first to move.
        long indexed = readers.read(KeyTables::reached);
        long head = readers.read(TreeState::head);
        if (indexed < 0 || indexed > head) {
            return Optional.of(new Broken(head + 1, "the tables of keys reach beyond the head, or nowhere"));
        }
        long reached = Math.min(upTo, indexed);
        Optional<Broken> broken = missing(Math.max(0, after - NOT_YET_THERE), reached);
        progress.accept(upTo);
        if (broken.isPresent() || after > 0) {
            return broken;
        }
        return tooMuch(reached);
    }

    private Optional<Broken> missing(long after, long upTo) {
        for (long reached = after; reached < upTo; reached += PAGE) {
            long from = reached;
            long to = Math.min(reached + PAGE, upTo);
            Optional<Broken> broken =
                    readers.read(session -> missingInPage(session, from, to)).or(() -> firstOf(MISSING, from, to));
            if (broken.isPresent()) {
                return broken;
            }
            progress.accept(to);
        }
        return Optional.empty();
    }

    private Optional<Broken> firstOf(Map<String, String> queries, long after, long upTo) {
        return queries.entrySet().stream()
                .flatMap(query -> readers
                        .read(session -> first(session, query.getValue(), after, upTo))
                        .map(position -> new Broken(position, query.getKey()))
                        .stream())
                .min(Comparator.comparingLong(Broken::position));
    }

    private static Optional<Long> first(Session session, String sql, long after, long upTo) throws SQLException {
        PreparedStatement select = session.prepared(sql);
        select.setLong(1, after);
        select.setLong(2, upTo);
        try (ResultSet row = select.executeQuery()) {
            row.next();
            long position = row.getLong(1);
            return row.wasNull() ? Optional.empty() : Optional.of(position);
        }
    }

    private Optional<Broken> missingInPage(Session session, long from, long upTo) throws SQLException {
        PreparedStatement select = session.prepared(EVENTS);
        select.setLong(1, from);
        select.setLong(2, upTo);
        select.setInt(3, PAGE);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                for (Tag tag : CanonicalEvent.tags(Rows.bytes(row, 3))) {
                    if (!has(session, tag, row.getString(2), row.getLong(1))) {
                        return Optional.of(new Broken(
                                row.getLong(1), "the tag table does not know the tag " + tag + " of the event"));
                    }
                    own++;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(Session session, Tag tag, String name, long position) throws SQLException {
        PreparedStatement select = session.prepared(HAS);
        select.setBytes(1, TagKey.of(tag));
        select.setString(2, name);
        select.setLong(3, position);
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private Optional<Broken> tooMuch(long upTo) {
        long rows = readers.read(session -> {
            PreparedStatement count = session.prepared(COUNT);
            count.setLong(1, upTo);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
        if (rows != own) {
            return Optional.of(readers.read(session -> firstForeign(session, upTo)));
        }
        return firstOf(TOO_MUCH, 0, upTo).or(this::beyond);
    }

    private Optional<Broken> beyond() {
        long beyond = readers.read(session -> session.number(BEYOND));
        return beyond == 0
                ? Optional.empty()
                : Optional.of(new Broken(beyond, "the tables of keys name an event beyond those that they have"));
    }

    /** The slow way, taken only when the numbers of rows have already shown that there is something to find. */
    private Broken firstForeign(Session session, long upTo) throws SQLException {
        PreparedStatement select = session.prepared(OF_POSITION);
        select.setLong(1, upTo);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!bears(session, row.getLong(3), row.getString(2), row.getBytes(1))) {
                    return new Broken(row.getLong(3), "the tag table has a tag that the event does not bear");
                }
            }
        }
        return new Broken(0, "the tag table has another number of rows than the events have tags");
    }

    private static boolean bears(Session session, long position, String name, byte[] key) throws SQLException {
        PreparedStatement select = session.prepared(EVENTS);
        select.setLong(1, position - 1);
        select.setLong(2, position);
        select.setInt(3, 1);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next() || !name.equals(row.getString(2))) {
                return false;
            }
            List<Tag> tags = CanonicalEvent.tags(Rows.bytes(row, 3));
            return tags.stream().anyMatch(tag -> Arrays.equals(TagKey.of(tag), key));
        }
    }

    /** SQLite's own check of the pages. */
    private Optional<Broken> structure(Session session) throws SQLException {
        String result = session.text("PRAGMA integrity_check(1)");
        if ("ok".equals(result)) {
            return Optional.empty();
        }
        Matcher matcher = ROW.matcher(String.valueOf(result));
        long position = matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        return Optional.of(new Broken(position, "SQLite's integrity check: " + result));
    }
}
