package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.engine.Cleared;

/**
 * What the newest events are found by: at least all that the {@link KeyTables} do not have yet, as far as this process
 * has looked, and some more. Filled by this process's own commits and, when another process has appended, from the
 * file. Thread-safe.
 */
final class Recent {
    private static final String EVENTS =
            "SELECT position, id, name, tags FROM events WHERE position > ? AND position <= ? ORDER BY position";
    private static final String COMMITS = "SELECT append_id, first_position, last_position, commit_number FROM commits"
            + " WHERE commit_number > ? AND last_position <= ? ORDER BY commit_number";
    private static final String COMMIT_AT = "SELECT commit_number FROM events WHERE position = ?";

    private final int size;
    private final Cleared cleared = new Cleared();
    private KeySegment older;
    private KeySegment newer;
    private long commit;

    /**
     * Nothing yet.
     *
     * @param size at about how many events the oldest are dropped, half of them at a time
     */
    Recent(int size) {
        this.size = size;
        restart(0);
    }

    private void restart(long position) {
        older = new KeySegment(position);
        newer = new KeySegment(position);
    }

    /** Nothing is known any more: it is read anew. */
    synchronized void forget() {
        restart(0);
        commit = 0;
        cleared.forget();
    }

    /** What is known to match nothing that is stored. */
    Cleared cleared() {
        return cleared;
    }

    /** Everything after this position, up to what was asked to be reached, is known here. */
    synchronized long from() {
        return older.from();
    }

    /** Looks at what has been appended up to a head that the session sees. */
    synchronized void reach(Session session, long head) throws SQLException {
        if (newer.reached() >= head) {
            return;
        }
        // Read before anything else: whatever is carried over meanwhile is known twice, and nothing is not known.
        long indexed = KeyTables.reached(session);
        if (indexed > newer.reached()) {
            restart(indexed);
            commit = commitAt(session, indexed);
        }
        readEvents(session, head);
        readCommits(session, head);
        rotate(indexed);
    }

    private static long commitAt(Session session, long position) throws SQLException {
        PreparedStatement select = session.prepared(COMMIT_AT);
        select.setLong(1, position);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void readEvents(Session session, long head) throws SQLException {
        PreparedStatement select = session.prepared(EVENTS);
        select.setLong(1, newer.reached());
        select.setLong(2, head);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                newer.add(keys(row));
            }
        }
        if (newer.reached() != head) {
            throw new LogFailureException("the event at position " + (newer.reached() + 1) + " is missing");
        }
    }

    private Keys keys(ResultSet row) throws SQLException {
        long position = row.getLong(1);
        if (position != newer.reached() + 1) {
            throw new LogFailureException("the event at position " + (newer.reached() + 1) + " is missing");
        }
        try {
            return new Keys(row.getString(2), row.getString(3), Set.copyOf(CanonicalEvent.tags(Rows.bytes(row, 4))));
        } catch (IllegalArgumentException e) {
            throw new LogFailureException("the event at position " + position + " is corrupted: " + e.getMessage(), e);
        }
    }

    private void readCommits(Session session, long head) throws SQLException {
        PreparedStatement select = session.prepared(COMMITS);
        select.setLong(1, commit);
        select.setLong(2, head);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                newer.add(row.getString(1), row.getLong(2), row.getLong(3));
                commit = row.getLong(4);
            }
        }
    }

    /** Drops the older half once it can be found in the tables, and there is enough without it. */
    private void rotate(long indexed) {
        if (newer.size() >= size / 2 && indexed >= newer.from()) {
            older = newer;
            newer = new KeySegment(older.reached());
        }
    }

    /**
     * Adds what this process has committed.
     *
     * @param lastCommit number of the last commit in it
     * @param indexed how far the tables reach
     */
    synchronized void add(KeySegment committed, long lastCommit, long indexed) {
        // A reader may have been quicker, and looked into the file.
        for (long position = newer.reached() + 1; position <= committed.reached(); position++) {
            newer.add(committed.at(position));
        }
        committed.appends().forEach((id, at) -> newer.add(id, at.first(), at.last()));
        commit = Math.max(commit, lastCommit);
        rotate(indexed);
    }

    /** What is known of the events after a position: the position of one that matches; 0 when there is none. */
    synchronized long any(Criteria.Item item, long after) {
        long found = newer.any(item, after);
        return found != 0 ? found : older.any(item, after);
    }

    /**
     * Finds the positions of all known events in a range that match, in any order and some perhaps more than once.
     *
     * @param more told each, and whether more are wanted
     * @return the position up to which the tables have to be asked
     */
    synchronized long collect(Criteria criteria, long after, long upTo, LongPredicate more) {
        if (older.collect(criteria, after, upTo, more)) {
            newer.collect(criteria, after, upTo, more);
        }
        return older.from();
    }

    synchronized boolean hasEvent(String id) {
        return newer.hasEvent(id) || older.hasEvent(id);
    }

    synchronized Optional<Appended> appended(String appendId) {
        return newer.appended(appendId).or(() -> older.appended(appendId));
    }

    /** The segments that have the events after a position, which must not lie before {@link #from()}. */
    synchronized List<KeySegment> after(long position) {
        return older.reached() <= position ? List.of(newer) : List.of(older, newer);
    }
}
