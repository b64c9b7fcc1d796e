package jp.musubi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What SQLite does when nothing is asked of it but to keep bytes durably and to give them back. */
final class RawSqlite {
    private RawSqlite() {}

    /** Seconds to insert the rows, each in a durable commit of its own. */
    static double insertEach(Path file, List<byte[]> rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE IF NOT EXISTS rows (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rows (bytes) VALUES (?)")) {
                long start = System.nanoTime();
                for (byte[] row : rows) {
                    insert.setBytes(1, row);
                    insert.executeUpdate();
                }
                return (System.nanoTime() - start) / 1e9;
            }
        }
    }

    /**
     * Seconds to read every row of every table of one file and to put it into the same table of another, in the order of
     * the keys, in one durable transaction.
     */
    static double copyRows(Path from, Path to) throws SQLException {
        try (Connection original = DriverManager.getConnection("jdbc:sqlite:" + from);
                Connection copy = DriverManager.getConnection("jdbc:sqlite:" + to);
                Statement statement = copy.createStatement()) {
            statement.execute("PRAGMA synchronous=FULL");
            long start = System.nanoTime();
            copy.setAutoCommit(false);
            for (String table : tables(original)) {
                statement.execute("DELETE FROM " + table);
                copyRows(original, copy, table);
            }
            copy.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private static void copyRows(Connection from, Connection to, String table) throws SQLException {
        try (Statement select = from.createStatement();
                ResultSet row = select.executeQuery("SELECT * FROM " + table)) {
            int columns = row.getMetaData().getColumnCount();
            String values = "?, ".repeat(columns - 1) + "?";
            try (PreparedStatement insert = to.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")")) {
                int batched = 0;
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setObject(column, row.getObject(column));
                    }
                    insert.addBatch();
                    if (++batched % 1_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }

    /** Seconds to read every column of every event of a log's file, in order. */
    static double readAll(Path log) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + log);
                Statement statement = connection.createStatement()) {
            long start = System.nanoTime();
            long bytes = 0;
            try (ResultSet row =
                    statement.executeQuery("SELECT position, commit_number, id, seconds, nanos, name, version,"
                            + " tags, metadata, payload, leaf_hash FROM events ORDER BY position")) {
                while (row.next()) {
                    bytes += row.getLong(1) + row.getLong(2) + row.getLong(4) + row.getInt(5);
                    bytes += row.getString(3).length()
                            + row.getString(6).length()
                            + row.getString(7).length();
                    for (int column = 8; column <= 11; column++) {
                        bytes += row.getBytes(column).length;
                    }
                }
            }
            if (bytes == 0) {
                throw new IllegalStateException("nothing was read");
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }

    /** Seconds to count, by the keys of a log's file, the events of some names that have both of two tags. */
    static double meeting(Path log, byte[] tag, byte[] other, Set<String> names) throws SQLException {
        String in = names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(","));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + log);
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM event_tags a CROSS JOIN"
                        + " event_tags b WHERE a.tag = ? AND a.name IN (" + in + ") AND b.tag = ? AND b.name = a.name"
                        + " AND b.position = a.position")) {
            long start = System.nanoTime();
            count.setBytes(1, tag);
            count.setBytes(2, other);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getLong(1) != 0) {
                    throw new IllegalStateException("the tags meet");
                }
            }
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
