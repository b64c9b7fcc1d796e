package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables, and whether a file has them. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** "MsbL": tells an event log from any other SQLite file. */
    static final int APPLICATION = 0x4D73624C;

    static final int VERSION = 2;

    /** Form 1 kept its keys up with every commit, as indexes of the tables themselves. */
    private static final int OLD_VERSION = 1;

    private static final String EVENTS = """
            CREATE TABLE %s (
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

    private static final String COMMITS = """
            CREATE TABLE %s (
              commit_number INTEGER PRIMARY KEY,
              append_id TEXT NOT NULL,
              first_position INTEGER NOT NULL,
              last_position INTEGER NOT NULL,
              root BLOB NOT NULL,
              nodes BLOB NOT NULL
            ) STRICT""";

    private static final String EVENT_TAGS = """
            CREATE TABLE event_tags (
              tag BLOB NOT NULL,
              name TEXT NOT NULL,
              position INTEGER NOT NULL,
              PRIMARY KEY (tag, name, position)
            ) STRICT, WITHOUT ROWID""";

    /** The keys that came with form 2. */
    private static final List<String> KEYS =
            List.of("""
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

    /** Shows a file of form 1, which is only read, as one of form 2. */
    private static final List<String> VIEWS = List.of(
            "CREATE TEMP VIEW event_names AS SELECT name, position FROM main.events",
            "CREATE TEMP VIEW event_ids AS SELECT id, position FROM main.events",
            "CREATE TEMP VIEW append_ids AS SELECT append_id, first_position, last_position FROM main.commits",
            "CREATE TEMP VIEW indexed AS SELECT ifnull(max(position), 0) AS position FROM main.events");

    private static final List<String> FROM_OLD = List.of(
            EVENTS.formatted("events_2"),
            "INSERT INTO events_2 SELECT position, commit_number, id, seconds, nanos, name, version, tags, metadata,"
                    + " payload, leaf_hash FROM events ORDER BY position",
            "DROP TABLE events",
            "ALTER TABLE events_2 RENAME TO events",
            COMMITS.formatted("commits_2"),
            "INSERT INTO commits_2 SELECT commit_number, append_id, first_position, last_position, root, nodes"
                    + " FROM commits ORDER BY commit_number",
            "DROP TABLE commits",
            "ALTER TABLE commits_2 RENAME TO commits",
            "INSERT INTO event_names SELECT name, position FROM events ORDER BY name, position",
            "INSERT INTO event_ids SELECT id, position FROM events ORDER BY id",
            "INSERT INTO append_ids SELECT append_id, first_position, last_position FROM commits ORDER BY append_id",
            "INSERT INTO indexed SELECT ifnull(max(position), 0) FROM events");

    private Schema() {}

    /** Creates the tables in an empty file, brings up an old one; in any other does what {@link #require} does. */
    static void createOrRequire(Session session, String file) throws SQLException {
        session.run("BEGIN IMMEDIATE");
        try {
            if (isEmpty(session)) {
                create(session);
            } else if (isOld(session)) {
                LOG.info(
                        "bringing the event log {} to form {}, which takes about as long as copying it", file, VERSION);
                bringUp(session);
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

    private static boolean isOld(Session session) throws SQLException {
        return session.number("PRAGMA application_id") == APPLICATION
                && session.number("PRAGMA user_version") == OLD_VERSION;
    }

    private static void create(Session session) throws SQLException {
        session.run(EVENTS.formatted("events"));
        session.run(COMMITS.formatted("commits"));
        session.run(EVENT_TAGS);
        run(session, KEYS);
        session.run("INSERT INTO indexed VALUES (0)");
        session.run("PRAGMA application_id = " + APPLICATION);
        session.run("PRAGMA user_version = " + VERSION);
    }

    /** All or nothing: within one transaction. What is hashed stays as it is, byte for byte. */
    private static void bringUp(Session session) throws SQLException {
        run(session, KEYS);
        run(session, FROM_OLD);
        session.run("PRAGMA user_version = " + VERSION);
    }

    /** Lets a connection that only reads see a file of an older form as one of this form. */
    static void showAsNew(Session session) throws SQLException {
        if (isOld(session)) {
            session.run("PRAGMA temp_store = MEMORY");
            run(session, VIEWS);
        }
    }

    private static void run(Session session, List<String> statements) throws SQLException {
        for (String statement : statements) {
            session.run(statement);
        }
    }
}
