package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.canonical.Frontier;

/** How far the log has come: its last commit, and frontier and root of the hash tree after it. Read from the commits. */
record TreeState(long commit, Frontier frontier, byte[] root) {
    private static final String LAST = "SELECT commit_number, first_position, last_position, root, nodes FROM commits"
            + " ORDER BY commit_number DESC LIMIT 1";
    private static final String OF_POSITION = "SELECT c.commit_number, c.first_position, c.last_position, c.root,"
            + " c.nodes FROM events e JOIN commits c ON c.commit_number = e.commit_number WHERE e.position = ?";
    private static final String HEAD = "SELECT last_position FROM commits ORDER BY commit_number DESC LIMIT 1";

    /** A row of the table of commits, as far as the tree needs it. */
    private record Row(long commit, long first, long last, byte[] root, byte[] nodes) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(row.getLong(1), row.getLong(2), row.getLong(3), Rows.bytes(row, 4), Rows.bytes(row, 5));
        }
    }

    static TreeState empty() {
        return of(0, new Frontier());
    }

    static TreeState of(long commit, Frontier frontier) {
        return new TreeState(commit, frontier, frontier.root());
    }

    long size() {
        return frontier.size();
    }

    /** The state of the store. @throws LogFailureException when it contradicts itself */
    static TreeState read(Session session) throws SQLException {
        return read(session, empty());
    }

    /** The state of the store, without a look at the tree where the last known state is still that of the store. */
    static TreeState read(Session session, TreeState known) throws SQLException {
        Row last;
        try (ResultSet row = session.prepared(LAST).executeQuery()) {
            if (!row.next()) {
                return empty();
            }
            last = Row.of(row);
        }
        boolean unchanged =
                known.commit == last.commit && known.size() == last.last && Arrays.equals(known.root, last.root);
        return unchanged ? known : gathered(session, last);
    }

    private static TreeState gathered(Session session, Row last) throws SQLException {
        TreeNodes.Gathering gathering = new TreeNodes.Gathering(last.last);
        try {
            for (Row row = last; ; row = ofPosition(session, gathering.wanted())) {
                gathering.add(row.first, row.last, row.nodes);
                if (gathering.wanted() == 0) {
                    break;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new LogFailureException("the hash tree is corrupted: " + e.getMessage(), e);
        }
        TreeState state = of(last.commit, gathering.frontier());
        if (!Arrays.equals(state.root, last.root)) {
            throw new LogFailureException("the hash tree is corrupted: the last commit has another root");
        }
        return state;
    }

    private static Row ofPosition(Session session, long position) throws SQLException {
        PreparedStatement select = session.prepared(OF_POSITION);
        select.setLong(1, position);
        try (ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalArgumentException("no commit holds position " + position);
            }
            return Row.of(row);
        }
    }

    static long head(Session session) throws SQLException {
        try (ResultSet row = session.prepared(HEAD).executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** Size and root after the last commit, as stored: no part of the tree is needed for them. */
    static TreeHead treeHead(Session session) throws SQLException {
        try (ResultSet row = session.prepared(LAST).executeQuery()) {
            return row.next() ? new TreeHead(row.getLong(3), Rows.bytes(row, 4)) : new TreeHead(0, empty().root);
        }
    }
}
