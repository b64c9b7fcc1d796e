package jp.musubi.app.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    @TempDir
    Path folder;

    private final List<Verdict.Broken> alarms = new ArrayList<>();
    private Audit audit;

    @Test
    void a_log_that_is_closed_under_way_is_not_taken_for_a_damaged_one() {
        audit = new Audit(failing(() -> audit.close()), folder.resolve("verified"), alarms::add);

        assertThatThrownBy(() -> audit.verifyAll(position -> {})).isInstanceOf(CancellationException.class);
        assertThat(alarms).isEmpty();
        assertThat(audit.last()).isEmpty();
    }

    @Test
    void a_log_that_cannot_be_read_otherwise_raises_the_alarm() {
        audit = new Audit(failing(() -> {}), folder.resolve("verified"), alarms::add);

        assertThat(audit.verifyAll(position -> {})).isInstanceOf(Verdict.Broken.class);
        assertThat(alarms).hasSize(1);
    }

    /** Has a head, and fails at every other question after {@code first} was done. */
    private static EventLog failing(Runnable first) {
        return (EventLog) Proxy.newProxyInstance(
                AuditTest.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("head")) {
                        return 5L;
                    }
                    first.run();
                    throw new LogFailureException("the log cannot be read", null);
                });
    }
}
