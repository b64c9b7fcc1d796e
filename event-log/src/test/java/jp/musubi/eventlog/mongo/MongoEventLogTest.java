package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.EventLogContract;
import org.junit.jupiter.api.AfterEach;

class MongoEventLogTest extends EventLogContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected EventLog open() {
        return MongoEventLog.open(database.address());
    }

    @Override
    public Outage outage() {
        return BrokenStore.of(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
