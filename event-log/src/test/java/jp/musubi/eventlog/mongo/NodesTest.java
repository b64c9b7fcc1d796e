package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.Faults;
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

    /** The stand-in looks through all documents at each opening, and they become many. */
    @Override
    protected int openings() {
        return Faults.times(120, 300);
    }

    @Override
    protected Class<?> main() {
        return AppendingProcess.class;
    }
}
