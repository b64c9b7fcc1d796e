package jp.musubi.command.party.reviseperson;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRevised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisePersonTest {
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(RevisePersonSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorChangesNameAddressAndOrganization() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空 花", "hana@example.co.jp", BANK))
                .stores(new PersonRevised(STRANGER, "架空 花", "hana@example.co.jp", BANK));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空 stranger", null, null))
                .stores();
    }

    @Test
    void aRevisionCountsFromTheOneBefore() {
        fixture.given(new PersonRevised(STRANGER, "架空 花", "hana@example.co.jp", null))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空 花", null, null))
                .stores(new PersonRevised(STRANGER, "架空 花", null, null));
    }

    @Test
    void nameAddressAndOrganizationFollowTheRulesOfRegistering() {
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "　", null, null)).refuses(INVALID, "name", "required");
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", "a@b", null))
                .refuses(INVALID, "email", "email_invalid");
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", null, BANK))
                .refuses(INVALID, "organizationId", "unknown_organization");
    }

    @Test
    void onlyAdministratorsChangePersonsAndOnlyThoseWhoAreThere() {
        fixture.when(new RevisePerson(COORDINATOR, STRANGER, "架空", null, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new RevisePerson(ADMINISTRATOR, new PersonId("nobody"), "架空", null, null))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(new PersonErased(STRANGER, "申出"))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", null, null))
                .refuses(CONFLICT, null, "record_erased");
    }
}
