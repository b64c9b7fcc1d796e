package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;

/** The tables, and whether a file has them. */
final class Schema {
    /** "MsbL": tells an event log from any other SQLite file. */
    static final int APPLICATION = 0x4D73624C;

    static final int VERSION = 1;

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY,
              commit_number INTEGER NOT NULL,
              id TEXT NOT NULL UNIQUE,
              seconds INTEGER NOT NULL,
              nanos INTEGER NOT NULL,
              name TEXT NOT NULL,
              version TEXT NOT NULL,
              tags BLOB NOT NULL,
              metadata BLOB NOT NULL,
              payload BLOB NOT NULL,
              leaf_hash BLOB NOT NULL
            ) STRICT""",
            // The rowid, which is the position, ends every index: this one is (name, position).
            "CREATE INDEX events_by_name ON events (name)",
            """
            CREATE TABLE event_tags (
              tag BLOB NOT NULL,
              name TEXT NOT NULL,
              position INTEGER NOT NULL,
              PRIMARY KEY (tag, name, position)
            ) STRICT, WITHOUT ROWID""",
            """
            CREATE TABLE commits (
              commit_number INTEGER PRIMARY KEY,
              append_id TEXT NOT NULL UNIQUE,
              first_position INTEGER NOT NULL,
              last_position INTEGER NOT NULL,
              root BLOB NOT NULL,
              nodes BLOB NOT NULL
            ) STRICT""");

    private Schema() {}

    /** Creates the tables in an empty file; in any other does what {@link #require} does. */
    static void createOrRequire(Session session, String file) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            if (isEmpty(session)) {
                create(session);
            }
            session.run("COMMIT");
        } catch (SQLException e) {
            session.rollback();
            throw e;
        }
        require(session, file);
    }

    /** Refuses, before anything in it is changed, a file that is neither empty nor an event log. */
    static void requireOurs(Session session, String file) throws SQLException {
        if (!isEmpty(session)) {
            require(session, file);
        }
    }

    /** Refuses a file that is no event log, or one written by a newer version. */
    static void require(Session session, String file) throws SQLException {
        if (session.number("PRAGMA application_id") != APPLICATION) {
            throw new LogFailureException(file + " is an SQLite database, but not an event log");
        }
        long version = session.number("PRAGMA user_version");
        if (version > VERSION) {
            throw new LogFailureException(file + " was written by a newer version (form " + version
                    + "; this one knows up to " + VERSION + "): open it with that version");
        }
    }

    private static boolean isEmpty(Session session) throws SQLException {
        return session.number("PRAGMA application_id") == 0
                && session.number("PRAGMA user_version") == 0
                && session.number("SELECT count(*) FROM sqlite_schema") == 0;
    }

    private static void create(Session session) throws SQLException {
        for (String table : TABLES) {
            session.run(table);
        }
        session.run("PRAGMA application_id = " + APPLICATION);
        session.run("PRAGMA user_version = " + VERSION);
    }
}
