package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.canonical.CanonicalEvent;

/** Rows to the port's records. */
final class Rows {
    private static final String EVENT =
            "SELECT position, commit_number, id, seconds, nanos, name, version, tags, metadata,"
                    + " payload, leaf_hash FROM events WHERE ";
    private static final String RANGE = EVENT + "position > ? ORDER BY position LIMIT ?";
    private static final int FEW = 8;
    /** The most events that {@link #at} reads at once. */
    static final int MANY = 64;

    private static final String AT_FEW = at(FEW);
    private static final String AT_MANY = at(MANY);
    private static final String COMMITS =
            "SELECT commit_number, append_id, first_position, last_position, root FROM commits"
                    + " WHERE commit_number > ? ORDER BY commit_number LIMIT ?";
    private static final String FIRST_NOT_BEFORE = "SELECT position FROM events WHERE position <= ?"
            + " AND (seconds > ? OR (seconds = ? AND nanos >= ?)) ORDER BY position LIMIT 1";

    private Rows() {}

    private static String at(int positions) {
        return EVENT + "position IN (" + MatchingSql.parameters(positions) + ") ORDER BY position";
    }

    static List<StoredEvent> range(Session session, long after, int limit) throws SQLException {
        PreparedStatement statement = session.prepared(RANGE);
        statement.setLong(1, after);
        statement.setInt(2, limit);
        return events(statement);
    }

    /** The events at positions[from, to), all of them. */
    static List<StoredEvent> at(Session session, long[] positions, int from, int to) throws SQLException {
        int count = to - from;
        PreparedStatement statement = session.prepared(count <= FEW ? AT_FEW : AT_MANY);
        for (int i = 0; i < (count <= FEW ? FEW : MANY); i++) {
            statement.setLong(i + 1, positions[Math.min(from + i, to - 1)]);
        }
        List<StoredEvent> events = events(statement);
        for (int i = 0; i < count; i++) {
            if (i >= events.size() || events.get(i).position() != positions[from + i]) {
                throw new LogFailureException("the event at position " + positions[from + i] + " is missing");
            }
        }
        return events;
    }

    private static List<StoredEvent> events(PreparedStatement statement) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                events.add(event(row));
            }
        }
        return events;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        try {
            return new StoredEvent(
                    position,
                    row.getLong(2),
                    row.getString(3),
                    Instant.ofEpochSecond(row.getLong(4), nanos(row.getLong(5))),
                    row.getString(6),
                    row.getString(7),
                    CanonicalEvent.tags(bytes(row, 8)),
                    bytes(row, 9),
                    bytes(row, 10),
                    bytes(row, 11));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new LogFailureException("the event at position " + position + " is corrupted: " + e.getMessage(), e);
        }
    }

    private static long nanos(long nanos) {
        if (nanos < 0 || nanos > 999_999_999) {
            throw new IllegalArgumentException("its nanoseconds are out of range");
        }
        return nanos;
    }

    /** SQLite gives an empty blob as null. */
    static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    static List<CommitRecord> commits(Session session, long after, int limit) throws SQLException {
        PreparedStatement statement = session.prepared(COMMITS);
        statement.setLong(1, after);
        statement.setInt(2, limit);
        List<CommitRecord> commits = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                commits.add(new CommitRecord(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), bytes(row, 5)));
            }
        }
        return commits;
    }

    /** The position before the first event, up to a head, that is not from before a time; the head when there is none. */
    static long positionBefore(Session session, Instant time, long head) throws SQLException {
        PreparedStatement select = session.prepared(FIRST_NOT_BEFORE);
        select.setLong(1, head);
        select.setLong(2, time.getEpochSecond());
        select.setLong(3, time.getEpochSecond());
        select.setInt(4, time.getNano());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) - 1 : head;
        }
    }
}
