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
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.StoredForm;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogStandingsTest {
    private static final PersonId PERSON = new PersonId("p1");
    private static final OrganizationId BANK = new OrganizationId("bank");
    private static final OrganizationId FIRM = new OrganizationId("firm");
    private static final OrganizationId HOLDING = new OrganizationId("holding");
    private static final OrganizationId SISTER = new OrganizationId("sister");

    @TempDir
    Path folder;

    private EventLog log;
    private Standings standings;

    @BeforeEach
    void open() {
        log = SqliteEventLog.open(folder.resolve("log.db"));
        standings = new LogStandings(log);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void aPersonActsForWhereTheyBelongAndForWhereTheyHoldARoleAsTheLogSaysAtThatMoment() {
        store(new PersonRegistered(PERSON, "架空 太郎", null, FIRM), new RoleGranted(PERSON, Role.INTERMEDIARY, BANK));
        assertThat(standings.of(PERSON).actsFor()).containsExactlyInAnyOrder(FIRM, BANK);

        store(new RoleRevoked(PERSON, Role.INTERMEDIARY, BANK));
        assertThat(standings.of(PERSON).actsFor()).containsExactly(FIRM);

        store(new PersonRevised(PERSON, "架空 太郎", null, BANK));
        assertThat(standings.of(PERSON).viewer(PERSON).tokens())
                .contains("organization:bank")
                .doesNotContain("organization:firm");

        store(new PersonRevised(PERSON, "架空 太郎", null, null));
        assertThat(standings.of(PERSON).actsFor()).isEmpty();
    }

    @Test
    void whereSomebodyBelongsFollowsFromTheDayThatTheLogHasReached() {
        LocalDate day = LocalDate.of(2027, 3, 31);
        List<Affiliation> moving =
                List.of(new Affiliation(FIRM, "主任", null, day), new Affiliation(BANK, null, day.plusDays(1), null));
        store(new PersonRegistered(PERSON, PersonContent.of("架空 太郎", null, null).with(moving), day.minusDays(9)));
        assertThat(standings.of(PERSON).actsFor()).containsExactly(FIRM);

        store(new PersonDayReached(PERSON, day.plusDays(1)));

        assertThat(standings.of(PERSON).actsFor()).containsExactly(BANK);
    }

    @Test
    void whoeverIsLockedReadsAsAVisitorUntilTheyAreUnlocked() {
        store(new PersonRegistered(PERSON, "架空 太郎", null, FIRM), new AccountLocked(PERSON, "退職"));
        assertThat(standings.of(PERSON).viewer(PERSON)).isEqualTo(Viewer.visitor());

        store(new AccountUnlocked(PERSON));
        assertThat(standings.of(PERSON).viewer(PERSON).tokens()).contains(Viewer.MEMBER, "organization:firm");
    }

    @Test
    void whoBelongsToOneOfSeveralThatWereMergedActsForAllOfThemUntilThatIsTakenBack() {
        store(new PersonRegistered(PERSON, "架空 太郎", null, FIRM));
        merge(FIRM, BANK);
        merge(BANK, HOLDING);
        merge(SISTER, HOLDING);
        assertThat(standings.of(PERSON).viewer(PERSON).tokens())
                .contains("organization:firm", "organization:bank", "organization:holding", "organization:sister")
                .doesNotContain("organization:other");

        store(new OrganizationMergeTakenBack(BANK, HOLDING, null));
        assertThat(standings.of(PERSON).actsFor()).containsExactlyInAnyOrder(FIRM, BANK);

        store(new OrganizationMergeTakenBack(FIRM, BANK, null));
        assertThat(standings.of(PERSON).actsFor()).containsExactly(FIRM);

        merge(FIRM, SISTER);
        assertThat(standings.of(PERSON).actsFor()).containsExactlyInAnyOrder(FIRM, SISTER, HOLDING);
    }

    @Test
    void whoBelongsToTheOneThatStaysActsForTheOneThatItHasBecomeToo() {
        store(new PersonRegistered(PERSON, "架空 太郎", null, BANK));
        merge(FIRM, BANK);
        merge(new OrganizationId("other"), SISTER);
        assertThat(standings.of(PERSON).actsFor()).containsExactlyInAnyOrder(BANK, FIRM);
    }

    private void merge(OrganizationId one, OrganizationId into) {
        store(new OrganizationMerged(one, into, MergeReason.SUCCESSION, LocalDate.EPOCH));
    }

    private void store(Event... events) {
        List<NewEvent> fresh = List.of(events).stream().map(this::fresh).toList();
        log.append(new Append(UUID.randomUUID().toString(), AppendCondition.none(), fresh))
                .join();
    }

    private NewEvent fresh(Event event) {
        StoredForm form = new EventCodec(KEYS).write(event);
        return new NewEvent(
                UUID.randomUUID().toString(),
                Instant.EPOCH,
                form.name(),
                form.version(),
                tags(event),
                MetadataCodec.write(Map.of()),
                form.payload());
    }

    private static Set<Tag> tags(Event event) {
        return switch (event) {
            case OrganizationMerged e -> both(e.organizationId(), e.into());
            case OrganizationMergeTakenBack e -> both(e.organizationId(), e.from());
            default -> Set.of(new Tag("person", PERSON.value()));
        };
    }

    private static Set<Tag> both(OrganizationId one, OrganizationId other) {
        return Set.of(new Tag("organization", one.value()), new Tag("organization", other.value()));
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
