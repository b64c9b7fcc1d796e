package jp.musubi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

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
}
