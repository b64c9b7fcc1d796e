package jp.musubi.eventlog.mongo;

import static jp.musubi.eventlog.contract.Given.NOON;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Updates;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is opened, what is refused, and in what words. */
class OpeningTest {
    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    private static String refusal(String address) {
        LogFailureException[] refusal = new LogFailureException[1];
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() ->
                        MongoEventLog.open(address, MongoOptions.defaults().withTimeout(Duration.ofMillis(200))))
                .satisfies(e -> refusal[0] = e);
        StringWriter all = new StringWriter();
        refusal[0].printStackTrace(new PrintWriter(all));
        return all.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mongodb://user:hush@localhost:1/log",
                "mongodb://user:hush@/log",
                "mongodb://user:hush@localhost:port/log",
                "mongodb://user:hu/hush@localhost:1/log",
                "mongodb://user:hu:hush@localhost:1/log",
                "mongodb://user:hu%zzhush@localhost:1/log",
                "mongodb://user:hush@localhost:1",
                "mongodb://user:hush@localhost:1/log?w=1",
                "mongo://user:hush@localhost:1/log",
                "hush"
            })
    void noRefusalTellsThePassword(String address) {
        assertThat(refusal(address)).doesNotContain("hush");
    }

    @Test
    void theLogNamesItselfWithoutItsPassword() {
        assertThat(Address.parse("mongodb://user:hush@one:1,two:2/log?replicaSet=rs"))
                .hasToString("one:1,two:2/log");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w=1",
                "w=0",
                "w=2",
                "journal=false",
                "w=majority&journal=false",
                "readConcernLevel=local",
                "readConcernLevel=available",
                "readPreference=secondaryPreferred"
            })
    void lessDurabilityThanALogNeedsIsRefused(String option) {
        assertThat(refusal("mongodb://localhost:1/log?" + option)).contains("asks for another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"w=majority", "journal=true", "readConcernLevel=majority", "readPreference=primary"})
    void theDurabilityThatALogNeedsMayBeAskedFor(String option) {
        assertThat(Address.parse("mongodb://localhost:1/log?" + option).database())
                .isEqualTo("log");
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        assertThat(refusal("mongodb://localhost:1/log"))
                .contains("localhost:1/log")
                .contains("no server of it");
    }

    @Test
    void aLogOfANewerVersionIsRefused() {
        MongoEventLog.open(database.address()).close();
        try (MongoClient client = MongoClients.create(database.address())) {
            client.getDatabase(Address.parse(database.address()).database())
                    .getCollection("event_log_form")
                    .updateOne(new Document("_id", "log"), Updates.set("version", 2));
        }
        assertThat(refusal(database.address())).contains("newer version");
    }

    @Test
    void aLogWhoseEndWasCutOffInTheMiddleOfABatchIsRefusedButCanBeRead() {
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            appendEach(log, 3, "A");
            append(log, event("B"), event("C"));
        }
        database.tamper(batches -> batches.updateOne(new Document("_id", 4L), Updates.set("last", 4L)));
        assertThat(refusal(database.address())).contains("broken at position 4");
        try (MongoEventLog log = MongoEventLog.openReadOnly(database.address(), MongoOptions.defaults())) {
            assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Broken.class);
            assertThat(log.read(0, 10)).hasSize(5);
            assertThat(failure(when(log, AppendCondition.none(), event("D")))).isInstanceOf(LogFailureException.class);
        }
    }

    @Test
    void aLogWithAHoleNearItsEndIsRefused() {
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            appendEach(log, 5, "A");
        }
        database.tamper(batches -> batches.deleteOne(new Document("_id", 3L)));
        assertThat(refusal(database.address())).contains("broken at position 3");
    }

    @Test
    void aDatabaseWithoutALogIsNotOpenedForReading() {
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> MongoEventLog.openReadOnly(database.address(), MongoOptions.defaults()))
                .withMessageContaining("there is no event log");
    }

    @Test
    void anAppendThatIsTooLargeForOneDocumentIsRefusedAndTheLogGoesOn() {
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            NewEvent[] large = IntStream.range(0, 5)
                    .mapToObj(i -> new NewEvent(
                            "large-" + i, NOON, "A", "1", Set.of(), new byte[0], new byte[4 * 1024 * 1024]))
                    .toArray(NewEvent[]::new);
            assertThat(failure(when(log, AppendCondition.none(), large)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in one piece");
            assertThat(append(log, large[0], large[1], large[2])).isEqualTo(new Appended(1, 3, false));
            assertThat(log.read(0, 10)).hasSize(3);
        }
    }

    @Test
    void theLargestAppendIsFoundToTheByte() {
        try (MongoEventLog log = MongoEventLog.open(database.address())) {
            int most = 16 * 1024 * 1024;
            int stored = 0;
            for (int spare = 4096; spare >= 1024; spare -= 512) {
                NewEvent event =
                        new NewEvent("spare-" + spare, NOON, "A", "1", Set.of(), new byte[0], new byte[most - spare]);
                Throwable failure = failure(when(log, AppendCondition.none(), event));
                assertThat(failure == null || failure instanceof IllegalArgumentException)
                        .isTrue();
                stored += failure == null ? 1 : 0;
            }
            assertThat(stored).isPositive();
            assertThat(log.head()).isEqualTo(stored);
        }
    }
}
