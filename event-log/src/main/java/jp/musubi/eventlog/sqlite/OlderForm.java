package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.canonical.Frontier;

/**
 * Files of form 1, which kept their keys up with every commit, as indexes of the tables themselves. The first of them kept
 * the hash tree's frontier in a table of its own, and no part of it with each commit.
 */
final class OlderForm {
    private static final int VERSION = 1;

    /** Shows a file that is only read as one of form 2. */
    private static final List<String> VIEWS = List.of(
            "CREATE TEMP VIEW event_names AS SELECT name, position FROM main.events",
            "CREATE TEMP VIEW event_ids AS SELECT id, position FROM main.events",
            "CREATE TEMP VIEW append_ids AS SELECT append_id, first_position, last_position FROM main.commits",
            "CREATE TEMP VIEW indexed AS SELECT ifnull(max(position), 0) AS position FROM main.events");

    private static final List<String> FROM_OLD = List.of(
            Schema.EVENTS.formatted("events_2"),
            "INSERT INTO events_2 SELECT position, commit_number, id, seconds, nanos, name, version, tags, metadata,"
                    + " payload, leaf_hash FROM events ORDER BY position",
            "DROP TABLE events",
            "ALTER TABLE events_2 RENAME TO events",
            Schema.COMMITS.formatted("commits_2"),
            "INSERT INTO commits_2 SELECT commit_number, append_id, first_position, last_position, root, nodes"
                    + " FROM commits ORDER BY commit_number",
            "DROP TABLE commits",
            "ALTER TABLE commits_2 RENAME TO commits",
            "INSERT INTO event_names SELECT name, position FROM events ORDER BY name, position",
            "INSERT INTO event_ids SELECT id, position FROM events ORDER BY id",
            "INSERT INTO append_ids SELECT append_id, first_position, last_position FROM commits ORDER BY append_id",
            "INSERT INTO indexed SELECT ifnull(max(position), 0) FROM events");

    private static final String HAS_NODES = "SELECT count(*) FROM pragma_table_info('commits') WHERE name = 'nodes'";

    private static final Set<String> PARTS =
            Set.of("table events", "table commits", "table event_tags", "table tree_state");

    private OlderForm() {}

    /** Whether files of this form have such a part; of its indexes only the names are known. */
    static boolean has(String type, String name) {
        return PARTS.contains(type + " " + name) || type.equals("index") && name.startsWith("events_by_");
    }

    /** Whether a file is of form 1. */
    static boolean is(Session session) throws SQLException {
        return session.number("PRAGMA application_id") == Schema.APPLICATION
                && session.number("PRAGMA user_version") == VERSION;
    }

    /**
     * Lets a connection that only reads see a file of form 1 as one of form 2; another file stays as it is.
     *
     * @throws LogFailureException when it has to be brought up first
     */
    static void show(Session session, String file) throws SQLException {
        if (!is(session)) {
            return;
        }
        if (session.number(HAS_NODES) == 0) {
            throw new LogFailureException(file + " was written by an older version, in a form that cannot be read as it"
                    + " is: open it once for writing, which brings it up");
        }
        session.run("PRAGMA temp_store = MEMORY");
        Schema.run(session, VIEWS);
    }

    /** Within one transaction: all or nothing. What is hashed stays as it is, byte for byte. */
    static void bringUp(Session session) throws SQLException {
        boolean hasNodes = session.number(HAS_NODES) == 1;
        if (!hasNodes) {
            session.run("ALTER TABLE commits ADD COLUMN nodes BLOB NOT NULL DEFAULT x''");
            session.run("DROP TABLE tree_state");
        }
        Schema.run(session, Schema.KEYS);
        Schema.run(session, FROM_OLD);
        if (!hasNodes) {
            growTree(session);
        }
    }

    /** Grows the tree anew from the leaf hashes; whether it ends with the root of the last commit is looked at later. */
    private static void growTree(Session session) throws SQLException {
        PreparedStatement update = session.prepared("UPDATE commits SET nodes = ? WHERE commit_number = ?");
        try (TreeWalk walk = TreeWalk.from(session, 0, new Frontier())) {
            for (TreeWalk.Step step = walk.next(); step != null; step = walk.next()) {
                update.setBytes(1, step.nodes());
                update.setLong(2, step.commit());
                update.addBatch();
            }
        }
        update.executeBatch();
    }
}
