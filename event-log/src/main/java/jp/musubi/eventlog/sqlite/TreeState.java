package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.canonical.Frontier;

/** The one row that says how far the log has come. */
record TreeState(long commit, Frontier frontier) {
    private static final String READ = "SELECT size, commit_number, frontier FROM tree_state";
    private static final String WRITE = "UPDATE tree_state SET size = ?, commit_number = ?, frontier = ?";

    static TreeState read(Session session) throws SQLException {
        try (ResultSet row = session.prepared(READ).executeQuery()) {
            if (!row.next()) {
                throw new LogFailureException("the state of the hash tree is missing");
            }
            Frontier frontier = Frontier.of(Rows.bytes(row, 3));
            if (frontier.size() != row.getLong(1)) {
                throw new LogFailureException("the state of the hash tree contradicts itself: size " + row.getLong(1)
                        + ", but hashes for " + frontier.size());
            }
            return new TreeState(row.getLong(2), frontier);
        } catch (IllegalArgumentException e) {
            throw new LogFailureException("the state of the hash tree is corrupted: " + e.getMessage(), e);
        }
    }

    static long head(Session session) throws SQLException {
        try (ResultSet row = session.prepared("SELECT size FROM tree_state").executeQuery()) {
            if (!row.next()) {
                throw new LogFailureException("the state of the hash tree is missing");
            }
            return row.getLong(1);
        }
    }

    TreeHead treeHead() {
        return new TreeHead(frontier.size(), frontier.root());
    }

    void write(Session session) throws SQLException {
        PreparedStatement update = session.prepared(WRITE);
        update.setLong(1, frontier.size());
        update.setLong(2, commit);
        update.setBytes(3, frontier.toBytes());
        update.executeUpdate();
    }

    /** Refuses a log whose events, commits and tree end at different places. The audit looks at all that lies before. */
    static void requireSound(Session session, String file) throws SQLException {
        TreeState state = read(session);
        long size = state.frontier().size();
        long last = session.number("SELECT ifnull(max(position), 0) FROM events");
        if (last != size) {
            throw new LogFailureException("the event log " + file + " is broken at position "
                    + (Math.min(last, size) + 1) + ": its events end at " + last + ", its hash tree at " + size);
        }
        List<CommitRecord> commits = Rows.commits(session, state.commit() - 1, 2);
        boolean agree = size == 0
                ? commits.isEmpty()
                : commits.size() == 1
                        && commits.getFirst().last() == size
                        && Arrays.equals(
                                commits.getFirst().root(), state.frontier().root());
        if (!agree) {
            throw new LogFailureException("the event log " + file + " is broken at position " + size
                    + ": its last commit and its hash tree do not agree");
        }
    }
}
