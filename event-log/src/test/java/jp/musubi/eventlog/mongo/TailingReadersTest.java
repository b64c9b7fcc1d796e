package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.TailingContract;
import org.junit.jupiter.api.AfterEach;

class TailingReadersTest extends TailingContract {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Override
    protected EventLog open() {
        return MongoEventLog.open(database.address());
    }
}
