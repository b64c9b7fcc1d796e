package jp.musubi.command.party.revokerole;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevokeRoleTest {
    private static final RevokeRole RESIGN = new RevokeRole(ADMINISTRATOR, ADMINISTRATOR, Role.ADMINISTRATOR, null);
    private final SliceFixture fixture = SliceFixture.of(RevokeRoleSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorRevokesARole() {
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .stores(new RoleRevoked(COORDINATOR, Role.COORDINATOR, null));
    }

    @Test
    void whatIsNotHeldCannotBeRevoked() {
        fixture.when(new RevokeRole(ADMINISTRATOR, STRANGER, Role.COORDINATOR, null))
                .refuses(CONFLICT, "role", "not_granted", "coordinator");
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, new OrganizationId("bank")))
                .refuses(CONFLICT, "role", "not_granted", "coordinator");
    }

    @Test
    void theLastAdministratorStays() {
        fixture.when(RESIGN).refuses(CONFLICT, null, "last_administrator");
    }

    @Test
    void oneOfTwoAdministratorsMayGo() {
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null))
                .when(RESIGN)
                .stores(new RoleRevoked(ADMINISTRATOR, Role.ADMINISTRATOR, null));
    }

    @Test
    void anAdministratorWhoWasRevokedOrErasedIsNoneToStay() {
        fixture.given(
                        new RoleGranted(STRANGER, Role.ADMINISTRATOR, null),
                        new RoleRevoked(STRANGER, Role.ADMINISTRATOR, null),
                        new RoleGranted(COORDINATOR, Role.ADMINISTRATOR, null),
                        new PersonErased(COORDINATOR, "申出"))
                .when(RESIGN)
                .refuses(CONFLICT, null, "last_administrator");
    }

    @Test
    void anAdministratorWhoIsLockedIsNoneToStayUntilUnlocked() {
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null), new AccountLocked(STRANGER, null))
                .when(RESIGN)
                .refuses(CONFLICT, null, "last_administrator");
        fixture.given(new AccountUnlocked(STRANGER))
                .when(RESIGN)
                .stores(new RoleRevoked(ADMINISTRATOR, Role.ADMINISTRATOR, null));
    }

    @Test
    void theMatcherKeepsItsRole() {
        fixture.when(new RevokeRole(ADMINISTRATOR, MATCHER, Role.AUTOMATION, null))
                .refuses(INVALID, "role", "automation_role");
    }

    @Test
    void aRoleMustBeNamed() {
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, null, null)).refuses(INVALID, "role", "required");
    }

    @Test
    void onlyAdministratorsRevoke() {
        fixture.when(new RevokeRole(COORDINATOR, ADMINISTRATOR, Role.ADMINISTRATOR, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
