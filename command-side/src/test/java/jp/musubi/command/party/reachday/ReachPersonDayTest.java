package jp.musubi.command.party.reachday;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReachPersonDayTest {
    private static final PersonId MOVING = new PersonId("moving");
    private static final OrganizationId BANK = new OrganizationId("bank");
    private final SliceFixture fixture = SliceFixture.of(ReachPersonDay::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static PersonRegistered said(LocalDate since, LocalDate until) {
        return new PersonRegistered(
                MOVING,
                PersonContent.of("架空 移る", null, null).with(List.of(new Affiliation(BANK, null, since, until))),
                TODAY.minusDays(5));
    }

    @Test
    void theDayAfterTheLastOfAnAffiliationIsReachedOnce() {
        fixture.given(said(null, TODAY.minusDays(1)))
                .when(new ReachPersonDay(MATCHER, MOVING))
                .stores(new PersonDayReached(MOVING, TODAY));
        fixture.given(new PersonDayReached(MOVING, TODAY))
                .when(new ReachPersonDay(MATCHER, MOVING))
                .stores();
    }

    @Test
    void theFirstDayOfAnAffiliationIsReachedOnThatDay() {
        fixture.given(said(TODAY, null))
                .when(new ReachPersonDay(MATCHER, MOVING))
                .stores(new PersonDayReached(MOVING, TODAY));
    }

    @Test
    void onItsLastDayAndBeforeItsFirstNothingChanges() {
        fixture.given(said(null, TODAY))
                .when(new ReachPersonDay(MATCHER, MOVING))
                .stores();
        fixture.given(said(TODAY.plusDays(1), null))
                .when(new ReachPersonDay(MATCHER, MOVING))
                .stores();
    }

    @Test
    void onlyTheAutomationDoesIt() {
        fixture.given(said(TODAY, null))
                .when(new ReachPersonDay(ADMINISTRATOR, MOVING))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
