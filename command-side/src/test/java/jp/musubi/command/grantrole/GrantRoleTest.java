package jp.musubi.command.grantrole;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.OrganizationRegistered;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.value.OrganizationKind;
import jp.musubi.language.value.Role;
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
    void an_administrator_grants_a_role() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null))
                .stores(new RoleGranted(STRANGER, Role.REVIEWER, null));
    }

    @Test
    void a_role_can_be_held_for_an_organization_besides_the_whole_cluster() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null));
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, BANK))
                .stores(new RoleGranted(COORDINATOR, Role.COORDINATOR, BANK));
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, BANK))
                .refuses(CONFLICT, "role", "already_granted", "coordinator");
    }

    @Test
    void the_organization_must_exist() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.INTERMEDIARY, BANK))
                .refuses(INVALID, "scope", "unknown_organization");
    }

    @Test
    void administrators_and_auditors_hold_their_role_for_the_whole_cluster() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null));
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.ADMINISTRATOR, BANK))
                .refuses(INVALID, "scope", "scope_not_allowed", "administrator");
    }

    @Test
    void a_role_held_is_not_granted_again_and_a_revoked_one_is() {
        fixture.when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .refuses(CONFLICT, "role", "already_granted", "coordinator");
        fixture.given(new RoleRevoked(COORDINATOR, Role.COORDINATOR, null))
                .when(new GrantRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .stores(new RoleGranted(COORDINATOR, Role.COORDINATOR, null));
    }

    @Test
    void nobody_becomes_an_automation() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, Role.AUTOMATION, null))
                .refuses(INVALID, "role", "automation_role");
    }

    @Test
    void an_automation_gets_no_other_role() {
        fixture.when(new GrantRole(ADMINISTRATOR, MATCHER, Role.COORDINATOR, null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void an_erased_person_gets_no_role() {
        fixture.given(new PersonErased(STRANGER, "申出"))
                .when(new GrantRole(ADMINISTRATOR, STRANGER, Role.REVIEWER, null))
                .refuses(CONFLICT, null, "record_erased");
    }

    @Test
    void a_role_must_be_named() {
        fixture.when(new GrantRole(ADMINISTRATOR, STRANGER, null, null)).refuses(INVALID, "role", "required");
    }

    @Test
    void nobody_grants_himself_more() {
        fixture.when(new GrantRole(COORDINATOR, COORDINATOR, Role.ADMINISTRATOR, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
