package jp.musubi.eventlog.sqlite;

import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.TailingContract;
import org.junit.jupiter.api.io.TempDir;

class TailingReadersTest extends TailingContract {
    @TempDir
    Path folder;

    @Override
    protected EventLog open() {
        return SqliteEventLog.open(folder.resolve("events.db"));
    }
}
