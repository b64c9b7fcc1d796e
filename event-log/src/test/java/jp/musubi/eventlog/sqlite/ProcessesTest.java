package jp.musubi.eventlog.sqlite;

import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.ProcessesContract;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest extends ProcessesContract {
    @TempDir
    Path folder;

    @Override
    protected EventLog open() {
        return SqliteEventLog.open(Path.of(address()));
    }

    @Override
    protected String address() {
        return folder.resolve("events.db").toString();
    }

    @Override
    protected Class<?> main() {
        return AppendingProcess.class;
    }
}
