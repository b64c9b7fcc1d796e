package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.audit.Verdict.Broken;
import jp.musubi.eventlog.canonical.CanonicalEvent;

/**
 * Compares the tag table with the events' own tags, which are under the hashes. A missing row would let a stale decision
 * pass, one too many would refuse a good one.
 */
final class IndexCheck {
    private static final int PAGE = 1000;
    private static final String EVENTS =
            "SELECT position, name, tags FROM events WHERE position > ? AND position <= ? ORDER BY position LIMIT ?";
    private static final String HAS = "SELECT 1 FROM event_tags WHERE tag = ? AND name = ? AND position = ?";
    private static final String COUNT = "SELECT count(*) FROM event_tags WHERE position <= ?";
    private static final String OF_POSITION =
            "SELECT tag, name, position FROM event_tags WHERE position <= ? ORDER BY position";
    private static final String BEYOND = "SELECT ifnull(min(position), 0) FROM event_tags"
            + " WHERE position > (SELECT ifnull(max(position), 0) FROM events)";
    private static final Pattern ROW = Pattern.compile("row (\\d+) missing from index .*events");

    private final ReaderPool readers;
    private final LongConsumer progress;
    private long own;

    IndexCheck(ReaderPool readers, LongConsumer progress) {
        this.readers = readers;
        this.progress = progress;
    }

    /** Of a part of the log only what is missing can be told; of the whole also what is too much. */
    Optional<Broken> run(long after, long upTo) {
        Optional<Broken> broken = missing(after, upTo);
        if (broken.isPresent() || after > 0) {
            return broken;
        }
        return tooMuch(upTo).or(() -> readers.read(this::structure));
    }

    private Optional<Broken> missing(long after, long upTo) {
        for (long reached = after; reached < upTo; reached += PAGE) {
            long from = reached;
            Optional<Broken> broken = readers.read(session -> missingInPage(session, from, upTo));
            if (broken.isPresent()) {
                return broken;
            }
            progress.accept(Math.min(reached + PAGE, upTo));
        }
        return Optional.empty();
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
        long beyond = readers.read(session -> session.number(BEYOND));
        return beyond == 0
                ? Optional.empty()
                : Optional.of(new Broken(beyond, "the tag table names an event that does not exist"));
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

    /** SQLite's own check: pages, and the keys by id and by name. */
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
