package jp.musubi.vault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The tables of the vault's file, and what becomes of a file that has others. */
final class VaultSchema {
    /** "Muvb": tells a vault from any other SQLite file. */
    static final int APPLICATION = 0x4D757662;

    static final int VERSION = 3;

    /** How long a one-time password of a vault that knew no end of them still holds. */
    static final Duration OLD_ONE_TIME_PASSWORDS = Duration.ofDays(7);

    private static final String OWNER_KEY = "CREATE TABLE owner_key(owner TEXT PRIMARY KEY, bytes BLOB) STRICT";

    private VaultSchema() {}

    /**
     * Creates the tables in an empty file, and brings up a vault of an earlier form.
     *
     * @param application the mark that the file has
     * @param version the form that the file has
     * @param empty whether it has no tables
     * @throws VaultException when it is another file, or of a form that is not known here
     */
    static void createOrRequire(Connection connection, int application, int version, boolean empty, Path file)
            throws SQLException {
        if (version == 0 && empty) {
            change(connection, VaultSchema::create);
        } else if (application != APPLICATION || version < 1 || version > VERSION) {
            throw new VaultException("not a vault that this version can read: " + file);
        } else if (version < VERSION) {
            change(connection, statement -> upgrade(statement, version));
        }
    }

    private interface Work {
        void run(Statement statement) throws SQLException;
    }

    /** All of it, or nothing. */
    private static void change(Connection connection, Work work) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("BEGIN IMMEDIATE");
            work.run(statement);
            statement.executeUpdate("PRAGMA user_version=" + VERSION);
            statement.executeUpdate("COMMIT");
        }
    }

    private static void create(Statement statement) throws SQLException {
        statement.executeUpdate("""
                CREATE TABLE account(
                  login TEXT PRIMARY KEY, person TEXT NOT NULL, hash TEXT NOT NULL,
                  must_change INTEGER NOT NULL, closed INTEGER NOT NULL,
                  one_time_until INTEGER, link_hash TEXT, link_until INTEGER) STRICT""");
        statement.executeUpdate("CREATE INDEX account_person ON account(person)");
        statement.executeUpdate(OWNER_KEY);
        createMaster(statement, true);
        createTables(statement);
        statement.executeUpdate("PRAGMA application_id=" + APPLICATION);
    }

    private static void createTables(Statement statement) throws SQLException {
        for (VaultTable table : VaultTables.ALL) {
            for (String sql : SqliteTables.creation(table)) {
                statement.executeUpdate(sql);
            }
        }
    }

    private static void upgrade(Statement statement, int from) throws SQLException {
        if (from < 2) {
            endOneTimePasswords(statement);
        }
        makeRoomForWrappedKeys(statement);
        createMaster(statement, false);
        createTables(statement);
    }

    /** Form 1 knew no end of one-time passwords and no links. Those given out by then end as those given out today. */
    private static void endOneTimePasswords(Statement statement) throws SQLException {
        for (String column : List.of("one_time_until INTEGER", "link_hash TEXT", "link_until INTEGER")) {
            statement.executeUpdate("ALTER TABLE account ADD COLUMN " + column);
        }
        long until = Instant.now().plus(OLD_ONE_TIME_PASSWORDS).toEpochMilli();
        statement.executeUpdate("UPDATE account SET one_time_until = " + until + " WHERE must_change = 1");
    }

    /** Form 2 kept keys in the clear, and took no longer ones. They are wrapped as soon as there is a master key. */
    private static void makeRoomForWrappedKeys(Statement statement) throws SQLException {
        statement.executeUpdate("ALTER TABLE owner_key RENAME TO bare_key");
        statement.executeUpdate(OWNER_KEY);
        statement.executeUpdate("INSERT INTO owner_key SELECT owner, bytes FROM bare_key");
        statement.executeUpdate("DROP TABLE bare_key");
    }

    /** @param swept whether nothing was ever in the file that its master key does not wrap */
    private static void createMaster(Statement statement, boolean swept) throws SQLException {
        statement.executeUpdate("CREATE TABLE master(id TEXT NOT NULL, proof BLOB, swept INTEGER NOT NULL) STRICT");
        statement.executeUpdate("INSERT INTO master VALUES(lower(hex(randomblob(8))), NULL, " + (swept ? 1 : 0) + ")");
    }
}
