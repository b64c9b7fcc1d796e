package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that comes back without its data gets no batch that follows on nothing. */
class ReplacedServerTest {
    private MongoServer server = new MongoServer(new MemoryBackend());
    private final InetSocketAddress place = server.bind();
    private final String address = "mongodb://localhost:" + place.getPort() + "/log";

    @AfterEach
    void stop() {
        server.shutdownNow();
    }

    private void restartEmpty() {
        server.shutdownNow();
        server = new MongoServer(new MemoryBackend());
        server.bind(place);
    }

    @Test
    void anOpenLogRefusesToGoOnUntilItIsOpenedAnew() {
        try (MongoEventLog log = MongoEventLog.open(address)) {
            appendEach(log, 3, "A");
            restartEmpty();
            assertThat(failure(when(log, AppendCondition.none(), event("B"))))
                    .isInstanceOf(LogFailureException.class)
                    .hasMessageContaining("position 3");
            assertThatExceptionOfType(LogFailureException.class).isThrownBy(log::head);
            assertThat(failure(when(log, AppendCondition.none(), event("C")))).isInstanceOf(LogFailureException.class);
        }
        try (MongoEventLog log = MongoEventLog.open(address)) {
            assertThat(append(log, event("D"))).isEqualTo(new Appended(1, 1, false));
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    @Test
    void aLogThatWasEmptyHasNothingToLose() {
        try (MongoEventLog log = MongoEventLog.open(address)) {
            restartEmpty();
            assertThat(append(log, event("A"))).isEqualTo(new Appended(1, 1, false));
        }
    }

    @Test
    void anotherHistoryOfTheSameLengthIsNotTakenForTheKnownOne() {
        try (MongoEventLog log = MongoEventLog.open(address)) {
            append(log, event("A"));
            restartEmpty();
            try (MongoEventLog other = MongoEventLog.open(address)) {
                append(other, event("B"));
            }
            assertThat(failure(when(log, AppendCondition.none(), event("C")))).isInstanceOf(LogFailureException.class);
        }
    }
}
