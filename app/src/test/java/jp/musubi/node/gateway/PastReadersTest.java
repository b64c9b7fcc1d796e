package jp.musubi.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PartyEvent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastReadersTest {
    private static final PersonId ONE = new PersonId("p1");
    private static final PersonId OTHER = new PersonId("p2");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 13);

    @TempDir
    Path folder;

    private EventLog log;
    private final PastReaders past = new PastReaders();

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(folder.resolve("log.db"));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aDayEndsBeforeTheFirstEventOfALaterDayInJapanWhateverComesAfter() {
        assertThat(past.end(log, DAY)).isZero();
        store("2027-04-13T14:59:59.999Z", new RoleGranted(ONE, Role.COORDINATOR, null));
        assertThat(past.end(log, DAY)).isEqualTo(1);
        store("2027-04-13T14:00:00Z", new RoleGranted(OTHER, Role.COORDINATOR, null));
        assertThat(past.end(log, DAY)).isEqualTo(2);
        store("2027-04-13T15:00:00Z", new RoleRevoked(ONE, Role.COORDINATOR, null));
        store("2027-04-13T12:00:00Z", new RoleRevoked(OTHER, Role.COORDINATOR, null));

        assertThat(past.end(log, DAY)).isEqualTo(2);
        assertThat(past.end(log, DAY.minusDays(1))).isZero();
        assertThat(past.end(log, DAY.plusDays(1))).isEqualTo(4);
    }

    @Test
    void everybodyIsAReaderAsTheyStoodThenAndSystemActorsAreNobody() {
        store("2027-04-13T00:00:00Z", new RoleGranted(SystemActors.MATCHER, Role.AUTOMATION, null));
        store("2027-04-13T00:00:00Z", new RoleGranted(ONE, Role.COORDINATOR, null));
        store("2027-04-13T00:00:00Z", new RoleRevoked(ONE, Role.COORDINATOR, null));
        store("2027-04-13T00:00:00Z", new AccountLocked(ONE, "退職"));
        store("2027-04-13T00:00:00Z", new RoleGranted(OTHER, Role.AUDITOR, null));

        assertThat(past.viewers(log, 1)).isEmpty();
        for (long position = 2; position <= 5; position++) {
            Viewer then = past.viewers(log, position).get(ONE);
            assertThat(then.has(Role.COORDINATOR)).isEqualTo(position == 2);
            assertThat(then.equals(Viewer.visitor())).isEqualTo(position >= 4);
        }
        assertThat(past.viewers(log, 5)).containsOnlyKeys(ONE, OTHER);
        assertThat(past.viewers(log, 5).get(OTHER))
                .isEqualTo(new LogStandings(log).of(OTHER).viewer(OTHER));
    }

    private void store(String time, PartyEvent event) {
        StoredForm form = new EventCodec(KEYS).write(event);
        NewEvent fresh = new NewEvent(
                UUID.randomUUID().toString(),
                Instant.parse(time),
                form.name(),
                form.version(),
                Set.of(new Tag("person", event.subject().id())),
                MetadataCodec.write(Map.of()),
                form.payload());
        log.append(new Append(UUID.randomUUID().toString(), AppendCondition.none(), List.of(fresh)))
                .join();
    }

    private static final KeyRing KEYS = new KeyRing() {
        @Override
        public SecretKey forSealing(RecordRef owner) {
            return new SecretKeySpec(new byte[32], "AES");
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            throw new AssertionError("standings need no key");
        }
    };
}
