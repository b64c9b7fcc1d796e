package jp.musubi.command.party.registerperson;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.command.party.PersonRules;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPersonTest {
    private static final PersonId NEW = new PersonId("new");
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(RegisterPersonSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorRegistersAPersonOfAnOrganization() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null))
                .when(new RegisterPerson(ADMINISTRATOR, NEW, "架空 花子", "hanako@example.co.jp", BANK))
                .stores(new PersonRegistered(NEW, PersonContent.of("架空 花子", "hanako@example.co.jp", BANK), TODAY));
    }

    @Test
    void addressAndOrganizationMayBeAbsent() {
        fixture.when(new RegisterPerson(ADMINISTRATOR, NEW, "架空 花子", null, null))
                .stores(new PersonRegistered(NEW, PersonContent.of("架空 花子", null, null), TODAY));
    }

    @Test
    void theOrganizationMustExist() {
        fixture.when(new RegisterPerson(ADMINISTRATOR, NEW, "架空 花子", null, BANK))
                .refuses(INVALID, "affiliations.0.organization", "unknown_organization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@b", "a@b.", "a b@c.jp", "a@b@c.jp", "a@b..jp", "@b.jp"})
    void anAddressHasAForm(String email) {
        fixture.when(new RegisterPerson(ADMINISTRATOR, NEW, "架空 花子", email, null))
                .refuses(INVALID, "email", "email_invalid");
    }

    @Test
    void aNameIsRequired() {
        fixture.when(new RegisterPerson(ADMINISTRATOR, NEW, "　", null, null)).refuses(INVALID, "name", "required");
    }

    @Test
    void whatIdentifiesAResearcherIsStoredInOneFormHoweverItIsWritten() {
        PersonContent typed = new PersonContent(
                "架空 花子",
                "かくう はなこ",
                null,
                List.of(),
                "https://orcid.org/0000000218250097",
                "https://researchmap.jp/kaku_hanako/",
                "９０１２-３４５６");

        fixture.when(new RegisterPerson(ADMINISTRATOR, NEW, typed))
                .stores(new PersonRegistered(
                        NEW,
                        new PersonContent(
                                "架空 花子", "かくう はなこ", null, List.of(), "0000-0002-1825-0097", "kaku_hanako", "90123456"),
                        TODAY));
    }

    @Test
    void aWrongCheckDigitAWrongNumberAndAReadingInKanjiAreRefusedEachAtItsField() {
        PersonContent typed = new PersonContent("架空", "架空", null, List.of(), "0000-0002-1825-0098", "a b", "1234567");

        assertThat(PersonRules.check(typed.written()))
                .extracting(one -> one.field() + " " + one.code())
                .containsExactly(
                        "reading reading_not_kana",
                        "orcid orcid_invalid",
                        "researchmap researchmap_invalid",
                        "researcherNumber researcher_number_invalid");
    }

    @Test
    void anAffiliationDoesNotEndBeforeItBegins() {
        Affiliation backwards = new Affiliation(BANK, null, TODAY, TODAY.minusDays(1));

        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null))
                .when(new RegisterPerson(
                        ADMINISTRATOR, NEW, PersonContent.of("架空", null, null).with(List.of(backwards))))
                .refuses(INVALID, "affiliations.0.until", "affiliation_backwards");
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.when(new RegisterPerson(ADMINISTRATOR, RESEARCHER, "架空", null, null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void theIdOfSomebodyErasedIsNeverGivenAgain() {
        fixture.given(new PersonErased(NEW, "申出"))
                .when(new RegisterPerson(ADMINISTRATOR, NEW, "架空", null, null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"musubi", "matcher"})
    void nobodyTakesThePlaceOfASystemActor(String id) {
        fixture.when(new RegisterPerson(ADMINISTRATOR, new PersonId(id), "架空", null, null))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void onlyAdministratorsRegisterPersons() {
        fixture.when(new RegisterPerson(COORDINATOR, NEW, "架空", null, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
