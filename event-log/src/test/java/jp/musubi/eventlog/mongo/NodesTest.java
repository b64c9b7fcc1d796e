package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.ProcessesContract;
import org.junit.jupiter.api.AfterEach;

class NodesTest extends ProcessesContract {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected EventLog open() {
        return MongoEventLog.open(database.address());
    }

    @Override
    protected String address() {
        return database.address();
    }

    @Override
    protected Class<?> main() {
        return AppendingProcess.class;
    }
}
