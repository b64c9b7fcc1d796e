package jp.musubi.command.party.registerorganization;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterOrganizationTest {
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(RegisterOrganizationSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorRegistersAnOrganization() {
        fixture.given(new PersonRegistered(new PersonId("early"), "架空", null, BANK))
                .when(new RegisterOrganization(ADMINISTRATOR, BANK, "架空しおさい信金", OrganizationKind.BANK, "山形県"))
                .stores(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, "山形県"));
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.given(new OrganizationRegistered(BANK, "先", OrganizationKind.BANK, null))
                .when(new RegisterOrganization(ADMINISTRATOR, BANK, "後", OrganizationKind.BANK, null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void nameAndKindAreRequired() {
        fixture.when(new RegisterOrganization(ADMINISTRATOR, BANK, "", null, null))
                .refuses(
                        INVALID,
                        new Violation("name", "required", List.of()),
                        new Violation("kind", "required", List.of()));
    }

    @Test
    void onlyAdministratorsRegisterOrganizations() {
        fixture.when(new RegisterOrganization(COORDINATOR, BANK, "架空", OrganizationKind.BANK, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
