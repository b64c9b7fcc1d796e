package jp.musubi.command.revokerole;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.AccountUnlocked;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.value.Role;
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
    void an_administrator_revokes_a_role() {
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, null))
                .stores(new RoleRevoked(COORDINATOR, Role.COORDINATOR, null));
    }

    @Test
    void what_is_not_held_cannot_be_revoked() {
        fixture.when(new RevokeRole(ADMINISTRATOR, STRANGER, Role.COORDINATOR, null))
                .refuses(CONFLICT, "role", "not_granted", "coordinator");
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, Role.COORDINATOR, new OrganizationId("bank")))
                .refuses(CONFLICT, "role", "not_granted", "coordinator");
    }

    @Test
    void the_last_administrator_stays() {
        fixture.when(RESIGN).refuses(CONFLICT, null, "last_administrator");
    }

    @Test
    void one_of_two_administrators_may_go() {
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null))
                .when(RESIGN)
                .stores(new RoleRevoked(ADMINISTRATOR, Role.ADMINISTRATOR, null));
    }

    @Test
    void an_administrator_who_was_revoked_or_erased_is_none_to_stay() {
        fixture.given(
                        new RoleGranted(STRANGER, Role.ADMINISTRATOR, null),
                        new RoleRevoked(STRANGER, Role.ADMINISTRATOR, null),
                        new RoleGranted(COORDINATOR, Role.ADMINISTRATOR, null),
                        new PersonErased(COORDINATOR, "申出"))
                .when(RESIGN)
                .refuses(CONFLICT, null, "last_administrator");
    }

    @Test
    void an_administrator_who_is_locked_is_none_to_stay_until_unlocked() {
        fixture.given(new RoleGranted(STRANGER, Role.ADMINISTRATOR, null), new AccountLocked(STRANGER, null))
                .when(RESIGN)
                .refuses(CONFLICT, null, "last_administrator");
        fixture.given(new AccountUnlocked(STRANGER))
                .when(RESIGN)
                .stores(new RoleRevoked(ADMINISTRATOR, Role.ADMINISTRATOR, null));
    }

    @Test
    void the_matcher_keeps_its_role() {
        fixture.when(new RevokeRole(ADMINISTRATOR, MATCHER, Role.AUTOMATION, null))
                .refuses(INVALID, "role", "automation_role");
    }

    @Test
    void a_role_must_be_named() {
        fixture.when(new RevokeRole(ADMINISTRATOR, COORDINATOR, null, null)).refuses(INVALID, "role", "required");
    }

    @Test
    void only_administrators_revoke() {
        fixture.when(new RevokeRole(COORDINATOR, ADMINISTRATOR, Role.ADMINISTRATOR, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
