package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;

/** The tables, and whether a file has them. */
final class Schema {
    /** "MsbL": tells an event log from any other SQLite file. */
    static final int APPLICATION = 0x4D73624C;

    static final int VERSION = 2;

    static final String EVENTS = """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY,
              commit_number INTEGER NOT NULL,
              id TEXT NOT NULL,
              seconds INTEGER NOT NULL,
              nanos INTEGER NOT NULL,
              name TEXT NOT NULL,
              version TEXT NOT NULL,
              tags BLOB NOT NULL,
              metadata BLOB NOT NULL,
              payload BLOB NOT NULL,
              leaf_hash BLOB NOT NULL
            ) STRICT""";

    static final String COMMITS = """
            CREATE TABLE commits (
              commit_number INTEGER PRIMARY KEY,
              append_id TEXT NOT NULL,
              first_position INTEGER NOT NULL,
              last_position INTEGER NOT NULL,
              root BLOB NOT NULL,
              nodes BLOB NOT NULL
            ) STRICT""";

    static final String EVENT_TAGS = """
            CREATE TABLE event_tags (
              tag BLOB NOT NULL,
              name TEXT NOT NULL,
              position INTEGER NOT NULL,
              PRIMARY KEY (tag, name, position)
            ) STRICT, WITHOUT ROWID""";

    /** What events and appends are found by, beside their tags. */
    static final List<String> KEYS = List.of("""
            CREATE TABLE event_names (
              name TEXT NOT NULL,
              position INTEGER NOT NULL,
              PRIMARY KEY (name, position)
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE event_ids (
              id TEXT NOT NULL PRIMARY KEY,
              position INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""", """
            CREATE TABLE append_ids (
              append_id TEXT NOT NULL PRIMARY KEY,
              first_position INTEGER NOT NULL,
              last_position INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID""", "CREATE TABLE indexed (position INTEGER NOT NULL) STRICT");

    private Schema() {}

    /** Creates the tables in an empty file; in any other does what {@link #require} does. */
    static void createOrRequire(Session session, String file) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            if (isEmpty(session)) {
                create(session);
            }
            session.run("COMMIT");
        } catch (SQLException | RuntimeException e) {
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
        if (version < VERSION) {
            throw new LogFailureException(file + " was written in form " + version
                    + ", before there was any release: this version reads form " + VERSION);
        }
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
        session.run(EVENTS);
        session.run(COMMITS);
        session.run(EVENT_TAGS);
        run(session, KEYS);
        session.run("INSERT INTO indexed VALUES (0)");
        session.run("PRAGMA application_id = " + APPLICATION);
        session.run("PRAGMA user_version = " + VERSION);
    }

    /** Runs statements in order. */
    static void run(Session session, List<String> statements) throws SQLException {
        for (String statement : statements) {
            session.run(statement);
        }
    }
}
