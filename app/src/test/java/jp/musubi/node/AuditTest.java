package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.codec.MetadataCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {

    @TempDir
    Path folder;

    private final List<Verdict.Broken> alarms = new ArrayList<>();
    private Audit audit;

    @Test
    void aLogThatIsClosedUnderWayIsNotTakenForADamagedOne() {
        audit = new Audit(failing(() -> audit.close()), folder.resolve("verified"), alarms::add);

        assertThatThrownBy(() -> audit.verifyAll(position -> {})).isInstanceOf(CancellationException.class);
        assertThat(alarms).isEmpty();
        assertThat(audit.last()).isEmpty();
    }

    @Test
    void aLogThatCannotBeReadOtherwiseRaisesTheAlarm() {
        audit = new Audit(failing(() -> {}), folder.resolve("verified"), alarms::add);

        assertThat(audit.verifyAll(position -> {})).isInstanceOf(Verdict.Broken.class);
        assertThat(alarms).hasSize(1);
    }

    @Test
    void anAppendIdThatWasChangedBehindItsEventsRaisesTheAlarm() {
        try (EventLog log = SqliteEventLog.open(folder.resolve("log"))) {
            audit = new Audit(log, folder.resolve("verified"), alarms::add);
            append(log, "command-1", "command-1");
            assertThat(audit.verifyAll(position -> {})).isInstanceOf(Verdict.Intact.class);
            append(log, "command-9", "command-2");

            assertThat(audit.verifyNew(position -> {})).isInstanceOf(Verdict.Broken.class);
            assertThat(audit.verifyAll(position -> {})).isInstanceOf(Verdict.Broken.class);
            assertThat(alarms).extracting(Verdict.Broken::position).containsExactly(2L);
        }
    }

    private static void append(EventLog log, String appendId, String commandId) {
        byte[] metadata = MetadataCodec.write(Map.of(EventMetadata.COMMAND_ID, commandId));
        NewEvent event = new NewEvent(commandId, Instant.EPOCH, "A", "1", Set.of(), metadata, new byte[0]);
        log.append(new Append(appendId, AppendCondition.none(), List.of(event))).join();
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
