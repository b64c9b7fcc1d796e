package jp.musubi.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.sqlite.SQLiteConfig;

/** Copies of the vault's file. */
final class VaultCopy {

    private VaultCopy() {}

    /** Has a new private file written and made durable; leaves nothing when that fails. */
    static void write(Path target, Consumer<Path> copying) {
        if (Files.exists(target)) {
            throw new VaultException("exists already: " + target);
        }
        boolean complete = false;
        try {
            PrivateFiles.prepare(target);
            copying.accept(target);
            force(target);
            complete = true;
        } catch (IOException e) {
            throw new VaultException("cannot be written: " + target, e);
        } finally {
            if (!complete) {
                target.toFile().delete();
            }
        }
    }

    /** SQLite does not wait for the disk when it vacuums into a file. */
    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void vacuum(Path from, Path target) {
        try (Connection connection = readOnly(from);
                PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            throw failed(from, e);
        }
    }

    static SqliteVault.Contents check(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new VaultException("there is no vault: " + file);
        }
        try (Connection connection = readOnly(file)) {
            if (number(connection, "PRAGMA application_id") != VaultSchema.APPLICATION
                    || !readable(number(connection, "PRAGMA user_version"))) {
                throw new VaultException("not a vault that this version can read: " + file);
            }
            requireSound(connection, file);
            return new SqliteVault.Contents(
                    number(connection, "SELECT count(*) FROM account"),
                    number(connection, "SELECT count(*) FROM owner_key WHERE bytes IS NOT NULL"));
        } catch (SQLException e) {
            throw failed(file, e);
        }
    }

    /** Older forms are brought up to date when the vault is opened. */
    private static boolean readable(long schema) {
        return schema >= 1 && schema <= VaultSchema.VERSION;
    }

    private static void requireSound(Connection connection, Path file) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            if (!rows.next() || !"ok".equals(rows.getString(1))) {
                throw new VaultException("the vault is damaged: " + file);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection readOnly(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(0);
        return config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
    }

    private static VaultException failed(Path file, SQLException cause) {
        return new VaultException("the vault cannot be read: " + file + " (" + cause.getMessage() + ")", cause);
    }
}
