package jp.musubi.command.party.reviseperson;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.util.List;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRevised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisePersonTest {
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(RevisePerson::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void anAdministratorChangesNameAddressAndOrganization() {
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空 花", "hana@example.co.jp", BANK))
                .stores(new PersonRevised(STRANGER, PersonContent.of("架空 花", "hana@example.co.jp", BANK), TODAY));
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
                .stores(new PersonRevised(STRANGER, PersonContent.of("架空 花", null, null), TODAY));
    }

    @Test
    void nameAddressAndOrganizationFollowTheRulesOfRegistering() {
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "　", null, null)).refuses(INVALID, "name", "required");
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", "a@b", null))
                .refuses(INVALID, "email", "email_invalid");
        fixture.when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", null, BANK))
                .refuses(INVALID, "affiliations.0.organization", "unknown_organization");
    }

    @Test
    void everybodySaysOfThemselvesHowTheyAreReadAndIdentifiedAndNothingElse() {
        fixture.when(new RevisePerson(STRANGER, STRANGER, 1, read("架空 stranger", "かくう", null)))
                .stores(new PersonRevised(STRANGER, read("架空 stranger", "かくう", null), TODAY));
        fixture.when(new RevisePerson(STRANGER, STRANGER, 2, read("架空 別人", "かくう", null)))
                .refuses(FORBIDDEN, "name", "not_yours_to_change");
        fixture.when(new RevisePerson(STRANGER, STRANGER, 2, read("架空 stranger", "かくう", "mine@example.jp")))
                .refuses(FORBIDDEN, "email", "not_yours_to_change");
        fixture.when(new RevisePerson(STRANGER, RESEARCHER, 1, read("架空 researcher", "かくう", null)))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aCoordinatorSaysWhereSomebodyBelongsButNotByWhichAddressTheyComeIn() {
        PersonContent said = read("架空 stranger", null, null).with(List.of(new Affiliation(BANK, "理事", TODAY, null)));
        fixture.given(new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, null))
                .when(new RevisePerson(COORDINATOR, STRANGER, 1, said))
                .stores(new PersonRevised(STRANGER, said, TODAY));
        fixture.when(new RevisePerson(COORDINATOR, STRANGER, 2, read("架空 stranger", null, "thief@example.jp")))
                .refuses(FORBIDDEN, "email", "not_yours_to_change");
    }

    @Test
    void whoeverSawAnOlderRevisionIsTold() {
        fixture.given(new PersonRevised(STRANGER, "架空 花", null, null))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, 1, read("架空 改め", null, null)))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    private static PersonContent read(String name, String reading, String email) {
        return new PersonContent(name, reading, email, List.of(), null, null, null);
    }

    @Test
    void onlyThoseWhoAreThereAreRevised() {
        fixture.when(new RevisePerson(ADMINISTRATOR, new PersonId("nobody"), "架空", null, null))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(new PersonErased(STRANGER, "申出"))
                .when(new RevisePerson(ADMINISTRATOR, STRANGER, "架空", null, null))
                .refuses(CONFLICT, null, "record_erased");
    }
}
