package jp.musubi.eventlog.contract;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import org.junit.jupiter.api.AfterEach;

/** The whole contract of the port. Each test begins with an empty store. */
public abstract class EventLogContract
        implements AppendContract,
                ConditionContract,
                LimitsContract,
                ReadingContract,
                SearchContract,
                StreamContract,
                FollowingContract,
                RaceContract,
                FailureContract,
                AuditContract {
    private final List<EventLog> opened = new ArrayList<>();

    /** Opens the test's store, once more each time it is called, as another process would. */
    protected abstract EventLog open();

    @Override
    public final EventLog log() {
        return opened.isEmpty() ? another() : opened.getFirst();
    }

    @Override
    public final EventLog another() {
        EventLog log = open();
        opened.add(log);
        return log;
    }

    @Override
    public final EventLog reopened() {
        closeAll();
        return log();
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(EventLog::close);
        opened.clear();
    }
}
