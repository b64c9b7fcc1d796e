package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.EventLogContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

    @Test
    void whatTagsTogetherHaveNotMetIsRememberedAndWhatFollowsIsNot() {
        EventLog log = log();
        for (int i = 0; i < 40; i++) {
            append(log, event("A", "turn:" + i % 2));
        }
        AppendCondition never = nothing(0, item(tags("turn:0", "turn:1")), item(tags("seed:1")));
        for (int i = 1; i <= 3; i++) {
            assertThat(when(log, never, event("New", "turn:0")).join().first()).isEqualTo(40 + i);
        }
        append(another(), event("Met", "turn:0", "turn:1"));
        append(another(), event("A"), event("A"));
        assertThat(failure(when(log, never, event("New"))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.conflicting()).isEqualTo(44));
        assertThat(failure(when(log, nothing(44, item(tags("turn:0", "turn:1"))), event("New"))))
                .isNull();
        append(another(), event("Other", "seed:1"));
        append(log, event("A"));
        assertThat(failure(when(log, nothing(44, item(tags("turn:0", "turn:1")), item(tags("seed:1"))), event("New"))))
                .isInstanceOf(ConflictException.class);
    }

    @AfterEach
    void drop() {
        database.close();
    }
}
