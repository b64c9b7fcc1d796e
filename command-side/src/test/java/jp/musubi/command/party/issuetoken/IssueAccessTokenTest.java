package jp.musubi.command.party.issuetoken;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssueAccessTokenTest {
    private static final LocalDate LAST = TODAY.plusDays(IssueAccessToken.MOST_DAYS);
    private final SliceFixture fixture = SliceFixture.of(IssueAccessToken::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static IssueAccessToken of(PersonId person, TokenAccess access, TokenSubject... subjects) {
        return new IssueAccessToken(person, "t1", "月次集計", access, List.of(subjects), LAST);
    }

    @Test
    void aTokenIsIssuedWithItsScopeAndItsLastDayAndWithoutItsName() {
        fixture.when(of(COORDINATOR, TokenAccess.WRITE, TokenSubject.NEEDS, TokenSubject.SEEDS, TokenSubject.NEEDS))
                .stores(new AccessTokenIssued(
                        COORDINATOR, "t1", TokenAccess.WRITE, List.of(TokenSubject.SEEDS, TokenSubject.NEEDS), LAST));
    }

    @Test
    void itHoldsForNoLongerThanAYearAndNotUntilYesterday() {
        String first = TODAY.toString();
        String last = LAST.toString();
        for (LocalDate day : List.of(LAST.plusDays(1), TODAY.minusDays(1))) {
            fixture.when(new IssueAccessToken(RESEARCHER, "t1", "x", TokenAccess.READ, List.of(), day))
                    .refuses(INVALID, "until", "day_out_of_range", first, last);
        }
    }

    @Test
    void nameAccessAndDayAreRequired() {
        fixture.when(new IssueAccessToken(RESEARCHER, "t1", " ", TokenAccess.READ, List.of(), TODAY))
                .refuses(INVALID, "name", "required");
        fixture.when(new IssueAccessToken(RESEARCHER, "t1", "x".repeat(61), TokenAccess.READ, List.of(), TODAY))
                .refuses(INVALID, "name", "too_long", 60);
        fixture.when(new IssueAccessToken(RESEARCHER, "t1", "x", null, List.of(), TODAY))
                .refuses(INVALID, "access", "required");
        fixture.when(new IssueAccessToken(RESEARCHER, "t1", "x", TokenAccess.READ, List.of(), null))
                .refuses(INVALID, "until", "required");
    }

    @Test
    void aScopeWiderThanTheRolesIsRefused() {
        fixture.when(of(AUDITOR, TokenAccess.WRITE)).refuses(INVALID, "access", "token_writes_nothing");
        fixture.when(of(RESEARCHER, TokenAccess.READ, TokenSubject.SEEDS, TokenSubject.AUDIT))
                .refuses(INVALID, "subjects", "token_too_wide", "audit");
        fixture.when(of(ADMINISTRATOR, TokenAccess.READ, TokenSubject.AUDIT))
                .refuses(INVALID, "subjects", "token_too_wide", "audit");
        fixture.given(new RoleRevoked(COORDINATOR, jp.musubi.language.party.Role.COORDINATOR, null))
                .when(of(COORDINATOR, TokenAccess.WRITE, TokenSubject.SEEDS))
                .refuses(INVALID, "access", "token_writes_nothing");
    }

    @Test
    void whoeverIsLockedErasedOrUnknownGetsNone() {
        fixture.when(of(new PersonId("nobody"), TokenAccess.READ)).refuses(FORBIDDEN, null, "forbidden");
        fixture.given(new AccountLocked(STRANGER, null))
                .when(of(STRANGER, TokenAccess.READ))
                .refuses(FORBIDDEN, null, "forbidden");
        fixture.given(new PersonErased(RESEARCHER, "申出"))
                .when(of(RESEARCHER, TokenAccess.READ))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void noMoreThanTwentyHoldAtATimeAndThoseThatHaveEndedDoNotCount() {
        Event[] held = IntStream.range(0, IssueAccessToken.MOST)
                .mapToObj(i -> new AccessTokenIssued(
                        RESEARCHER, "h" + i, TokenAccess.READ, List.of(), i == 0 ? TODAY : TODAY.plusDays(9)))
                .toArray(Event[]::new);
        AccessTokenIssued over =
                new AccessTokenIssued(RESEARCHER, "o", TokenAccess.READ, List.of(), TODAY.minusDays(1));
        fixture.given(held)
                .given(over)
                .when(of(RESEARCHER, TokenAccess.READ))
                .refuses(CONFLICT, null, "too_many_tokens", 20);
        fixture.given(new AccessTokenEnded(RESEARCHER, "h7"))
                .when(of(RESEARCHER, TokenAccess.READ))
                .stores(new AccessTokenIssued(RESEARCHER, "t1", TokenAccess.READ, List.of(), LAST));
    }
}
