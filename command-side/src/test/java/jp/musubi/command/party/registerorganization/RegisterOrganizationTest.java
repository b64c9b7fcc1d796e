package jp.musubi.command.party.registerorganization;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Site;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterOrganizationTest {
    private static final OrganizationId BANK = new OrganizationId("bank");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final OrganizationContent SAID = OrganizationContent.of("架空しおさい信金", OrganizationKind.BANK, "山形県");
    private static final CorporateNumber NUMBER = new CorporateNumber("8700110005901");

    private final SliceFixture fixture = SliceFixture.of(RegisterOrganizationSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorRegistersAnOrganization() {
        fixture.given(new PersonRegistered(new PersonId("early"), "架空", null, BANK))
                .when(new RegisterOrganization(ADMINISTRATOR, BANK, SAID))
                .stores(new OrganizationRegistered(BANK, SAID));
    }

    @Test
    void aCoordinatorRegistersAnOrganization() {
        fixture.when(new RegisterOrganization(COORDINATOR, BANK, SAID)).stores(new OrganizationRegistered(BANK, SAID));
    }

    @Test
    void aNumberIsStoredAsDigitsHoweverItWasWrittenAndIsRecorded() {
        OrganizationContent full = Contents.fullOrganization();
        fixture.when(new RegisterOrganization(
                        COORDINATOR, BANK, Records.with(full, "corporateNumber", "８-7001-1000-5901")))
                .stores(new OrganizationRegistered(BANK, full), new CorporateNumberRecorded(BANK, NUMBER));
    }

    @Test
    void whoBearsTheNumberAlreadyIsTold() {
        fixture.given(
                        new OrganizationRegistered(OTHER, Contents.fullOrganization()),
                        new CorporateNumberRecorded(OTHER, NUMBER))
                .when(new RegisterOrganization(COORDINATOR, BANK, Contents.fullOrganization()))
                .refuses(
                        CONFLICT,
                        new Violation("corporateNumber", "corporate_number_taken", List.of("架空テクノ株式会社", "other")));
    }

    @Test
    void aNumberThatAnotherGaveUpIsFree() {
        OrganizationContent full = Contents.fullOrganization();
        fixture.given(
                        new OrganizationRegistered(OTHER, full),
                        new CorporateNumberRecorded(OTHER, NUMBER),
                        new OrganizationRevised(OTHER, 2, Records.with(full, "corporateNumber", null)))
                .when(new RegisterOrganization(COORDINATOR, BANK, full))
                .stores(new OrganizationRegistered(BANK, full), new CorporateNumberRecorded(BANK, NUMBER));
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.given(new OrganizationRegistered(BANK, "先", OrganizationKind.BANK, null))
                .when(new RegisterOrganization(ADMINISTRATOR, BANK, SAID))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        OrganizationContent wrong = Records.with(SAID, "name", " ");
        wrong = Records.with(wrong, "corporateNumber", "1700110005901");
        wrong = Records.with(wrong, "size", CompanySize.SMALL);
        wrong = Records.with(wrong, "web", "javascript:alert(1)");
        wrong = Records.with(wrong, "sites", List.of(new Site("本社、支社", null, null, null)));
        fixture.when(new RegisterOrganization(ADMINISTRATOR, BANK, wrong))
                .refuses(
                        INVALID,
                        new Violation("name", "required", List.of()),
                        new Violation("corporateNumber", "corporate_number_invalid", List.of()),
                        new Violation("size", "size_of_companies", List.of()),
                        new Violation("web", "web_address_invalid", List.of()),
                        new Violation("sites.0.name", "site_of_parts", List.of()));
    }

    @Test
    void nameAndKindAreRequired() {
        fixture.when(new RegisterOrganization(ADMINISTRATOR, BANK, null))
                .refuses(
                        INVALID,
                        new Violation("name", "required", List.of()),
                        new Violation("kind", "required", List.of()));
    }

    @Test
    void onlyCoordinatorsAndAdministratorsRegisterOrganizations() {
        fixture.when(new RegisterOrganization(RESEARCHER, BANK, SAID)).refuses(FORBIDDEN, null, "forbidden");
    }
}
