package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.EventLogContract;
import org.junit.jupiter.api.AfterEach;

/** The whole contract once more where nearly every answer must come from the store instead of the window in memory. */
class SmallWindowTest extends EventLogContract {
    private final TestDatabase database = new TestDatabase();

    @Override
    protected EventLog open() {
        return MongoEventLog.open(database.address(), MongoOptions.defaults().withWindowEvents(1));
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
