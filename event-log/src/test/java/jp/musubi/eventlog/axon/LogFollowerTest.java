package jp.musubi.eventlog.axon;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogUnreachableException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A follower gives every event once, in order, whenever its store fails meanwhile. */
class LogFollowerTest {
    private static final int EVENTS = 700;

    @TempDir
    Path folder;

    private int steps;

    /** Every so many steps of its cursors fail. */
    private <T> T failingEach(int steps, Class<T> type, T behind) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, given) -> {
                    if (method.getName().equals("hasNext") && ++this.steps % steps == 0) {
                        throw new LogUnreachableException("away for a moment");
                    }
                    Object answer;
                    try {
                        answer = method.invoke(behind, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    return answer instanceof EventCursor cursor
                            ? failingEach(steps, EventCursor.class, cursor)
                            : answer;
                }));
    }

    @Test
    void aStoreThatFailsNowAndThenMakesItSkipNothingAndRepeatNothing() {
        try (EventLog log = SqliteEventLog.open(folder.resolve("events.db"))) {
            for (int i = 0; i < EVENTS; i++) {
                append(log, event("A", "seed:1"));
            }
            Criteria criteria = new Criteria(List.of(item(tags("seed:1"))));
            LogFollower follower = new LogFollower(failingEach(311, EventLog.class, log), criteria, 0);
            List<Long> given = new ArrayList<>();
            int failures = 0;
            while (given.size() < EVENTS) {
                try {
                    List<StoredEvent> page = follower.fetch();
                    assertThat(page).isNotEmpty();
                    page.forEach(event -> given.add(event.position()));
                } catch (LogUnreachableException e) {
                    failures++;
                }
            }
            assertThat(failures).isPositive();
            assertThat(given)
                    .isEqualTo(LongStream.rangeClosed(1, EVENTS).boxed().toList());
            follower.close();
        }
    }
}
