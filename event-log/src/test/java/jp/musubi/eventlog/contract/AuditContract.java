package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.AppendIds;
import jp.musubi.eventlog.audit.AuditResult;
import jp.musubi.eventlog.audit.Checkpoint;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.LogExport;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;

/** A log that nobody touched is found intact, and goes out as a stream that proves itself. */
interface AuditContract extends Store {

    private Verdict intact() {
        TreeHead head = log().treeHead();
        return new Verdict.Intact(head.size(), head.rootHex());
    }

    @Test
    default void anUntouchedLogIsIntact() {
        assertThat(LogAudit.verify(log(), position -> {})).isEqualTo(intact());
        appendEach(log(), 20, "A", "seed:1", "all:1");
        append(log(), event("B"), event("C", "need:1"), event("D"));
        List<Long> progress = new ArrayList<>();
        assertThat(LogAudit.verify(log(), progress::add)).isEqualTo(intact());
        assertThat(progress).isNotEmpty().endsWith(23L);
    }

    @Test
    default void anAuditGoesOnWhereTheLastOneEnded() {
        appendEach(log(), 5, "A", "seed:1");
        AuditResult first = LogAudit.verifySince(log(), Checkpoint.origin(), position -> {});
        assertThat(first.reached().position()).isEqualTo(5);
        append(log(), event("B", "seed:1"), event("C"));
        Checkpoint kept = Checkpoint.of(first.reached().toBytes());
        List<Long> progress = new ArrayList<>();
        AuditResult second = LogAudit.verifySince(log(), kept, progress::add);
        assertThat(second.verdict()).isEqualTo(intact());
        assertThat(second.reached().position()).isEqualTo(7);
        assertThat(progress).allMatch(position -> position > 5);
    }

    @Test
    default void aCheckpointOfAnotherHistoryIsNotAccepted() {
        append(log(), event("A"));
        append(log(), event("B"));
        Checkpoint reached =
                LogAudit.verifySince(log(), Checkpoint.origin(), position -> {}).reached();
        byte[] foreign = reached.toBytes();
        foreign[foreign.length - 1] ^= 1;
        assertThat(LogAudit.verifySince(log(), Checkpoint.of(foreign), position -> {})
                        .verdict())
                .isInstanceOf(Verdict.Broken.class);
    }

    private void appendTelling(String appendId, String told) {
        NewEvent event = new NewEvent(told + log().head(), NOON, "A", told, Set.of(), new byte[0], new byte[0]);
        log().append(new Append(appendId, AppendCondition.none(), List.of(event)))
                .join();
    }

    @Test
    default void anAppendIdThatIsNotTheOneThatItsEventTellsIsFoundAtItsPosition() {
        AppendIds inVersions = event -> Optional.of(event.version()).filter(told -> told.startsWith("append"));
        appendTelling("append-a", "append-a");
        appendTelling("append-b", "tells nothing");
        assertThat(LogAudit.verify(log(), inVersions, position -> {})).isEqualTo(intact());
        appendTelling("append-c", "append-d");
        assertThat(LogAudit.verify(log(), inVersions, position -> {}))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.position()).isEqualTo(3));
        assertThat(LogAudit.verify(log(), position -> {})).isEqualTo(intact());
    }

    @Test
    default void theNewestCommitsCanBeLookedAtQuickly() {
        assertThat(LogAudit.verifyTail(log(), 3)).isEqualTo(intact());
        appendEach(log(), 10, "A");
        assertThat(LogAudit.verifyTail(log(), 3)).isEqualTo(intact());
        assertThat(LogAudit.verifyTail(log(), 100)).isEqualTo(intact());
    }

    @Test
    default void anExportedLogProvesItself() throws IOException {
        appendEach(log(), 5, "A", "seed:1");
        append(log(), event("B", "need:1"), event("C"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(LogExport.write(log(), out, position -> {}).size()).isEqualTo(7);
        assertThat(LogExport.verify(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(intact());
    }
}
