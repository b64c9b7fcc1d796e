package jp.musubi.command.reading.note;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import java.util.Set;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingId;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NoteReadingsTest {
    private static final RecordRef NEED = new NeedId("need-1").ref();
    private static final RecordRef SEED = new SeedId("seed-1").ref();
    private final SliceFixture fixture = SliceFixture.of(NoteReadings::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static NoteReadings by(PersonId reader) {
        return new NoteReadings(reader, Set.of(NEED));
    }

    private static LimitedPartRead read(RecordRef record, PersonId reader, Role role, LocalDate day) {
        return new LimitedPartRead(ReadingId.of(record, reader, day), record, reader, role, day);
    }

    @Test
    void aCoordinatorsReadingIsNotedWithTheDay() {
        fixture.when(by(COORDINATOR)).stores(read(NEED, COORDINATOR, Role.COORDINATOR, TODAY));
    }

    @Test
    void anAuditorReadsAsOne() {
        fixture.when(by(AUDITOR)).stores(read(NEED, AUDITOR, Role.AUDITOR, TODAY));
    }

    @Test
    void whoIsBothReadsAsCoordinator() {
        fixture.given(new RoleGranted(AUDITOR, Role.COORDINATOR, null))
                .when(by(AUDITOR))
                .stores(read(NEED, AUDITOR, Role.COORDINATOR, TODAY));
    }

    @Test
    void theSameReadingIsNotedOnceADay() {
        fixture.given(read(NEED, COORDINATOR, Role.COORDINATOR, TODAY))
                .when(by(COORDINATOR))
                .stores();
    }

    @Test
    void anotherDayAndAnotherReaderAreReadingsOfTheirOwn() {
        fixture.given(read(NEED, COORDINATOR, Role.COORDINATOR, TODAY.minusDays(1)))
                .given(read(NEED, AUDITOR, Role.AUDITOR, TODAY))
                .when(by(COORDINATOR))
                .stores(read(NEED, COORDINATOR, Role.COORDINATOR, TODAY));
    }

    @Test
    void ofSeveralOnlyWhatIsNewIsNoted() {
        fixture.given(read(NEED, COORDINATOR, Role.COORDINATOR, TODAY))
                .when(new NoteReadings(COORDINATOR, Set.of(NEED, SEED)))
                .stores(read(SEED, COORDINATOR, Role.COORDINATOR, TODAY));
    }

    @Test
    void whoReadsNothingLimitedByTheirRoleIsRefused() {
        fixture.when(by(STRANGER)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(by(COMPANY)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void whoseRoleWasRevokedOrAccountLockedAMomentAgoIsRefused() {
        fixture.given(new RoleRevoked(COORDINATOR, Role.COORDINATOR, null))
                .when(by(COORDINATOR))
                .refuses(FORBIDDEN, null, "forbidden");
        fixture.given(new AccountLocked(AUDITOR, null)).when(by(AUDITOR)).refuses(FORBIDDEN, null, "forbidden");
    }
}
