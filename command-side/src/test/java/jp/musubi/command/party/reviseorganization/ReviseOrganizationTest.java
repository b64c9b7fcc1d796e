package jp.musubi.command.party.reviseorganization;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviseOrganizationTest {
    private static final OrganizationId TECHNO = new OrganizationId("techno");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final CorporateNumber NUMBER = new CorporateNumber("8700110005901");
    private static final OrganizationRegistered BRIEF =
            new OrganizationRegistered(TECHNO, "架空テクノ", OrganizationKind.COMPANY, null);

    private final SliceFixture fixture = SliceFixture.of(ReviseOrganization::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatIsSaidReplacesWhatWasKnownAndANewNumberIsRecorded() {
        OrganizationContent full = Contents.fullOrganization();
        fixture.given(BRIEF)
                .when(new ReviseOrganization(COORDINATOR, TECHNO, 1, full))
                .stores(new OrganizationRevised(TECHNO, 2, full), new CorporateNumberRecorded(TECHNO, NUMBER));
    }

    @Test
    void aNumberThatItBearsAlreadyIsNotRecordedAgain() {
        OrganizationContent full = Contents.fullOrganization();
        OrganizationContent moved = Records.with(full, "region", "最上");
        fixture.given(new OrganizationRegistered(TECHNO, full), new CorporateNumberRecorded(TECHNO, NUMBER))
                .when(new ReviseOrganization(ADMINISTRATOR, TECHNO, 1, moved))
                .stores(new OrganizationRevised(TECHNO, 2, moved));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        fixture.given(BRIEF)
                .when(new ReviseOrganization(COORDINATOR, TECHNO, 1, BRIEF.content()))
                .stores();
    }

    @Test
    void whoCameTooLateIsToldTheRevision() {
        fixture.given(BRIEF, new OrganizationRevised(TECHNO, 2, Contents.fullOrganization()))
                .when(new ReviseOrganization(COORDINATOR, TECHNO, 1, BRIEF.content()))
                .refuses(CONFLICT, new Violation(null, "stale_revision", List.of(2)));
    }

    @Test
    void theNumberOfAnotherIsRefused() {
        fixture.given(
                        BRIEF,
                        new OrganizationRegistered(OTHER, Contents.fullOrganization()),
                        new CorporateNumberRecorded(OTHER, NUMBER))
                .when(new ReviseOrganization(COORDINATOR, TECHNO, 1, Contents.fullOrganization()))
                .refuses(
                        CONFLICT,
                        new Violation("corporateNumber", "corporate_number_taken", List.of("架空テクノ株式会社", "other")));
    }

    @Test
    void anOrganizationThatIsNotThereAWrongContentAndAStrangerAreRefused() {
        fixture.when(new ReviseOrganization(COORDINATOR, TECHNO, 1, BRIEF.content()))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(BRIEF)
                .when(new ReviseOrganization(COORDINATOR, TECHNO, 1, Records.with(BRIEF.content(), "name", null)))
                .refuses(INVALID, "name", "required");
        fixture.given(BRIEF)
                .when(new ReviseOrganization(RESEARCHER, TECHNO, 1, BRIEF.content()))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
