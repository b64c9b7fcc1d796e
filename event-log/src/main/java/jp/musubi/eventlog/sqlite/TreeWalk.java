package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.Frontier;
import org.jspecify.annotations.Nullable;

/** Grows the hash tree anew from the leaf hashes, commit by commit. */
final class TreeWalk implements AutoCloseable {
    private static final String LEAVES =
            "SELECT e.leaf_hash, c.commit_number, c.first_position, c.last_position, c.root, c.nodes"
                    + " FROM events e JOIN commits c ON c.commit_number = e.commit_number"
                    + " WHERE e.position > ? ORDER BY e.position";

    private final Frontier frontier;
    private final ResultSet row;

    /** A commit: what is stored with it, and what should be. */
    record Step(long commit, long first, long last, byte[] root, byte[] storedRoot, byte[] nodes, byte[] storedNodes) {}

    private TreeWalk(Frontier frontier, ResultSet row) {
        this.frontier = frontier;
        this.row = row;
    }

    /**
     * Begins after a position that ends a commit.
     *
     * @param frontier the tree up to there; it grows
     */
    static TreeWalk from(Session session, long after, Frontier frontier) throws SQLException {
        PreparedStatement select = session.prepared(LEAVES);
        select.setLong(1, after);
        return new TreeWalk(frontier, select.executeQuery());
    }

    /** The next commit; null at the end. */
    @Nullable
    Step next() throws SQLException {
        while (row.next()) {
            try {
                frontier.append(Rows.bytes(row, 1));
            } catch (IllegalArgumentException e) {
                throw new LogFailureException(
                        FailureCause.DAMAGED,
                        "the event at position " + (frontier.size() + 1) + " is corrupted: " + e.getMessage(),
                        e);
            }
            long last = row.getLong(4);
            if (frontier.size() == last) {
                long first = row.getLong(3);
                byte[] nodes = TreeNodes.of(frontier, first - 1);
                return new Step(
                        row.getLong(2), first, last, frontier.root(), Rows.bytes(row, 5), nodes, Rows.bytes(row, 6));
            }
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        row.close();
    }
}
