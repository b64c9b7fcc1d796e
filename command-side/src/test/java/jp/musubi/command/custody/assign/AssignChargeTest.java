package jp.musubi.command.custody.assign;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignChargeTest {
    private static final PersonId COLLEAGUE = new PersonId("colleague");
    private final SliceFixture fixture = SliceFixture.of(AssignCharge::configure);

    @BeforeEach
    void records() {
        fixture.given(Pairs.sides())
                .given(
                        new PersonRegistered(COLLEAGUE, "架空 次郎", null, null),
                        new RoleGranted(COLLEAGUE, Role.COORDINATOR, null));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whoTakesANeedIsInChargeOfIt() {
        fixture.when(new AssignCharge(COORDINATOR, NEED.ref(), null))
                .stores(new ChargeAssigned(NEED.ref(), COORDINATOR, AssignedBy.HAND, null));
    }

    @Test
    void aSeedIsGivenToAColleagueWhoeverHadIt() {
        fixture.given(new ChargeAssigned(SEED.ref(), COORDINATOR, AssignedBy.RULE, null))
                .when(new AssignCharge(COORDINATOR, SEED.ref(), COLLEAGUE))
                .stores(new ChargeAssigned(SEED.ref(), COLLEAGUE, AssignedBy.HAND, COORDINATOR));
    }

    @Test
    void ofWhoIsInChargeAlreadyNothingIsStored() {
        fixture.given(new ChargeAssigned(SEED.ref(), COORDINATOR, AssignedBy.RULE, null))
                .when(new AssignCharge(COORDINATOR, SEED.ref(), COORDINATOR))
                .stores();
    }

    @Test
    void aNeedThatHasEndedStillHasSomebodyInCharge() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(new AssignCharge(COORDINATOR, NEED.ref(), COLLEAGUE))
                .stores(new ChargeAssigned(NEED.ref(), COLLEAGUE, AssignedBy.HAND, null));
    }

    @Test
    void whoIsNoCoordinatorNowCannotBeInCharge() {
        fixture.when(new AssignCharge(COORDINATOR, NEED.ref(), RESEARCHER))
                .refuses(INVALID, "coordinator", "not_coordinator");
        fixture.given(new RoleRevoked(COLLEAGUE, Role.COORDINATOR, null))
                .when(new AssignCharge(COORDINATOR, NEED.ref(), COLLEAGUE))
                .refuses(INVALID, "coordinator", "not_coordinator");
    }

    @Test
    void whoseAccountIsLockedCannotBeInCharge() {
        fixture.given(new AccountLocked(COLLEAGUE, null))
                .when(new AssignCharge(COORDINATOR, NEED.ref(), COLLEAGUE))
                .refuses(INVALID, "coordinator", "not_coordinator");
    }

    @Test
    void onlyCoordinatorsDecideAndOthersLearnNoMoreThanTheySee() {
        fixture.when(new AssignCharge(AUDITOR, NEED.ref(), null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new AssignCharge(COMPANY, NEED.ref(), COORDINATOR)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new AssignCharge(INTERMEDIARY, NEED.ref(), null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new AssignCharge(STRANGER, NEED.ref(), null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new AssignCharge(COORDINATOR, new SeedId("none").ref(), null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void nobodyIsInChargeOfWhatIsErased() {
        fixture.given(new RecordErased(NEED.ref(), "依頼"))
                .when(new AssignCharge(COORDINATOR, NEED.ref(), null))
                .refuses(CONFLICT, null, "record_erased");
    }
}
