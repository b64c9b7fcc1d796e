package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.CanonicalEvent;
import jp.musubi.eventlog.canonical.Frontier;

/**
 * Builds anew all that follows from the events: the tables of keys, how far they reach, and the parts of the hash tree
 * beside the commits. Events, hashes, commits and roots stay as they are.
 */
final class Rebuild {
    private static final int PAGE = 4_096;
    private static final String EVENTS =
            "SELECT position, id, name, tags FROM events WHERE position > ? ORDER BY position LIMIT " + PAGE;
    private static final String COMMITS = "SELECT append_id, first_position, last_position FROM commits"
            + " WHERE first_position > ? AND first_position <= ? ORDER BY commit_number";

    private Rebuild() {}

    /**
     * In one transaction: all or nothing.
     *
     * @throws LogFailureException when the events, their hashes or the commits do not hold themselves
     */
    static void run(Session session, String file, LongConsumer progress) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            tree(session, file);
            keys(session, progress);
            session.run("COMMIT");
        } catch (SQLException e) {
            session.rollback();
            if (Failures.ofOneStatement(e)) {
                throw new LogFailureException(
                        FailureCause.DAMAGED, "the keys of " + file + " cannot be built anew: " + e.getMessage(), e);
            }
            throw e;
        } catch (RuntimeException e) {
            session.rollback();
            throw e;
        }
    }

    private static void tree(Session session, String file) throws SQLException {
        PreparedStatement update = session.prepared("UPDATE commits SET nodes = ? WHERE commit_number = ?");
        try (TreeWalk walk = TreeWalk.from(session, 0, new Frontier())) {
            for (TreeWalk.Step step = walk.next(); step != null; step = walk.next()) {
                if (!Arrays.equals(step.root(), step.storedRoot())) {
                    throw new LogFailureException(
                            FailureCause.DAMAGED,
                            "the event log " + file + " is broken at position " + step.first()
                                    + ": the tree up to commit " + step.commit() + " has another root than stored");
                }
                if (!Arrays.equals(step.nodes(), step.storedNodes())) {
                    update.setBytes(1, step.nodes());
                    update.setLong(2, step.commit());
                    update.executeUpdate();
                }
            }
        }
    }

    private static void keys(Session session, LongConsumer progress) throws SQLException {
        Schema.run(
                session,
                List.of(
                        "DELETE FROM event_tags",
                        "DELETE FROM event_names",
                        "DELETE FROM event_ids",
                        "DELETE FROM append_ids",
                        "DELETE FROM indexed",
                        "INSERT INTO indexed VALUES (0)"));
        long reached = 0;
        for (KeySegment page = page(session, 0); page.size() > 0; page = page(session, reached)) {
            KeyTables.carryOver(session, List.of(page), reached, page.reached());
            reached = page.reached();
            progress.accept(reached);
        }
    }

    private static KeySegment page(Session session, long after) throws SQLException {
        KeySegment page = new KeySegment(after);
        PreparedStatement select = session.prepared(EVENTS);
        select.setLong(1, after);
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (row.getLong(1) != page.reached() + 1) {
                    throw new LogFailureException(
                            FailureCause.DAMAGED, "the event at position " + (page.reached() + 1) + " is missing");
                }
                page.add(new Keys(
                        row.getString(2), row.getString(3), Set.copyOf(CanonicalEvent.tags(Rows.bytes(row, 4)))));
            }
        } catch (IllegalArgumentException e) {
            throw new LogFailureException(
                    FailureCause.DAMAGED,
                    "the event at position " + (page.reached() + 1) + " is corrupted: " + e.getMessage(),
                    e);
        }
        PreparedStatement commits = session.prepared(COMMITS);
        commits.setLong(1, after);
        commits.setLong(2, page.reached());
        try (ResultSet row = commits.executeQuery()) {
            while (row.next()) {
                page.add(row.getString(1), row.getLong(2), row.getLong(3));
            }
        }
        return page;
    }
}
