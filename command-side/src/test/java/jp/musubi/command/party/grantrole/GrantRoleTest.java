package jp.musubi.command.party.grantrole;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantRoleTest {
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(GrantRoleSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorGrantsARole() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null))
                .stores(new RoleGranted(STRANGER, Role.REVIEWER, null));
    }

    @Test
    void aRoleCanBeHeldForAnOrganizationBesidesTheWholeCluster() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null));
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, BANK))
                .stores(new RoleGranted(COORDINATOR, Role.COORDINATOR, BANK));
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, BANK))
                .refuses(CONFLICT, "role", "already_granted", "coordinator");
    }

    @Test
    void theOrganizationMustExist() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.INTERMEDIARY, BANK))
                .refuses(INVALID, "scope", "unknown_organization");
    }

    @Test
    void administratorsAndAuditorsHoldTheirRoleForTheWholeCluster() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null));
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.ADMINISTRATOR, BANK))
                .refuses(INVALID, "scope", "scope_not_allowed", "administrator");
    }

    @Test
    void aRoleHeldIsNotGrantedAgainAndARevokedOneIs() {
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .refuses(CONFLICT, "role", "already_granted", "coordinator");
        fixture.given(new RoleRevoked(COORDINATOR, Role.COORDINATOR, null))
                .when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .stores(new RoleGranted(COORDINATOR, Role.COORDINATOR, null));
    }

    @Test
    void nobodyBecomesAnAutomation() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.AUTOMATION, null))
                .refuses(INVALID, "role", "automation_role");
    }

    @Test
    void anAutomationGetsNoOtherRole() {
        fixture.when(new GrantRole(ADMINISTRATOR, MATCHER, Role.COORDINATOR, null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void anErasedPersonGetsNoRole() {
        fixture.given(new PersonErased(STRANGER, "申出"))
                .when(new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null))
                .refuses(CONFLICT, null, "record_erased");
    }

    @Test
    void aRoleMustBeNamed() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, null, null)).refuses(INVALID, "role", "required");
    }

    @Test
    void nobodyGrantsHimselfMore() {
        fixture.when(new GrantRole(COORDINATOR, COORDINATOR, Role.ADMINISTRATOR, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
