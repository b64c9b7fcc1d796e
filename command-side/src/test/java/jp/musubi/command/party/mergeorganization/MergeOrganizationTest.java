package jp.musubi.command.party.mergeorganization;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeOrganizationTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final OrganizationRegistered OLD = registered("old", "架空鉄工");
    private static final OrganizationRegistered NEW = registered("new", "架空テクノ");
    private static final OrganizationRegistered THIRD = registered("third", "架空持株");
    private static final OrganizationMerged MERGED =
            new OrganizationMerged(OLD.organizationId(), NEW.organizationId(), MergeReason.DUPLICATE, TODAY);

    private final SliceFixture fixture = SliceFixture.of(configurer ->
            SeparateOrganization.configure(MergeOrganization.configure(configurer, Settings.defaults(() -> TODAY))));

    private static OrganizationRegistered registered(String id, String name) {
        return new OrganizationRegistered(new OrganizationId(id), name, OrganizationKind.COMPANY, null);
    }

    private static MergeOrganization merge(OrganizationRegistered one, OrganizationRegistered into) {
        return new MergeOrganization(
                COORDINATOR, one.organizationId(), into.organizationId(), MergeReason.DUPLICATE, null);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void oneOrganizationIsAnotherFromTodayUnlessADayIsSaid() {
        fixture.given(OLD, NEW).when(merge(OLD, NEW)).stores(MERGED);
    }

    @Test
    void aSuccessionBearsItsDay() {
        LocalDate day = LocalDate.of(2026, 10, 1);
        fixture.given(OLD, NEW)
                .when(new MergeOrganization(
                        COORDINATOR, OLD.organizationId(), NEW.organizationId(), MergeReason.SUCCESSION, day))
                .stores(new OrganizationMerged(
                        OLD.organizationId(), NEW.organizationId(), MergeReason.SUCCESSION, day));
    }

    @Test
    void noOrganizationIsMergedIntoItself() {
        fixture.given(OLD).when(merge(OLD, OLD)).refuses(INVALID, "into", "merge_with_itself");
    }

    @Test
    void noneIsMergedInACircle() {
        fixture.given(OLD, NEW, MERGED).when(merge(NEW, OLD)).refuses(CONFLICT, "into", "merge_in_circle");
    }

    @Test
    void oneThatIsAnotherAlreadyIsNotMergedAgainAndTakesInNone() {
        fixture.given(OLD, NEW, THIRD, MERGED)
                .when(merge(OLD, THIRD))
                .refuses(CONFLICT, new Violation(null, "organization_merged", List.of("架空テクノ", "new")));
        fixture.given(OLD, NEW, THIRD, MERGED)
                .when(merge(THIRD, OLD))
                .refuses(CONFLICT, new Violation("into", "organization_merged", List.of("new", "new")));
    }

    @Test
    void whatIsMissingUnknownInTheFutureOrNotAllowedIsRefused() {
        fixture.given(OLD, NEW)
                .when(new MergeOrganization(COORDINATOR, OLD.organizationId(), null, null, TODAY.plusDays(1)))
                .refuses(
                        INVALID,
                        new Violation("into", "required", List.of()),
                        new Violation("reason", "required", List.of()),
                        new Violation("on", "day_out_of_range", List.of("1868-01-25", "2026-12-01")));
        fixture.given(OLD).when(merge(OLD, THIRD)).refuses(NOT_FOUND, "into", "unknown_record");
        fixture.given(OLD, NEW)
                .when(new MergeOrganization(
                        RESEARCHER, OLD.organizationId(), NEW.organizationId(), MergeReason.DUPLICATE, null))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aMistakeIsTakenBackOnceAndThenItCanBeMergedElsewhere() {
        OrganizationMergeTakenBack back =
                new OrganizationMergeTakenBack(OLD.organizationId(), NEW.organizationId(), "別の会社だった");
        fixture.given(OLD, NEW, MERGED)
                .when(new SeparateOrganization(COORDINATOR, OLD.organizationId(), "別の会社だった"))
                .stores(back);
        fixture.given(OLD, NEW, MERGED, back)
                .when(new SeparateOrganization(COORDINATOR, OLD.organizationId(), null))
                .refuses(CONFLICT, null, "not_merged");
        fixture.given(OLD, NEW, THIRD, MERGED, back)
                .when(merge(OLD, THIRD))
                .stores(new OrganizationMerged(
                        OLD.organizationId(), THIRD.organizationId(), MergeReason.DUPLICATE, TODAY));
    }
}
