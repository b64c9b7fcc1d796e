package jp.musubi.eventlog.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.EventLogContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventLogTest extends EventLogContract {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("events.db");
    }

    @Override
    protected EventLog open() {
        return SqliteEventLog.open(file());
    }

    @Override
    public Outage outage() {
        EventLog log = open();
        sql("CREATE TRIGGER broken BEFORE INSERT ON commits BEGIN SELECT RAISE(ABORT, 'broken by a test'); END");
        return new Outage() {
            @Override
            public EventLog log() {
                return log;
            }

            @Override
            public void end() {
                sql("DROP TRIGGER IF EXISTS broken");
            }
        };
    }

    private void sql(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
