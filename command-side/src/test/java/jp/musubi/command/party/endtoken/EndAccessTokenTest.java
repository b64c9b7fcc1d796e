package jp.musubi.command.party.endtoken;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.util.List;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.TokenAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndAccessTokenTest {
    private final SliceFixture fixture = SliceFixture.of(EndAccessToken::configure)
            .given(new AccessTokenIssued(RESEARCHER, "t1", TokenAccess.READ, List.of(), TODAY));

    static List<PersonId> whoMay() {
        return List.of(RESEARCHER, ADMINISTRATOR);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @ParameterizedTest
    @MethodSource("whoMay")
    void itsPersonAndAdministratorsEndItOnce(PersonId actor) {
        EndAccessToken command = new EndAccessToken(actor, RESEARCHER, "t1");
        fixture.when(command).stores(new AccessTokenEnded(RESEARCHER, "t1"));
        fixture.when(command).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void nobodyElseDoesAndNobodyEndsWhatWasNeverIssued() {
        fixture.when(new EndAccessToken(COORDINATOR, RESEARCHER, "t1")).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new EndAccessToken(RESEARCHER, RESEARCHER, "t2")).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new EndAccessToken(ADMINISTRATOR, COORDINATOR, "t1")).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void whoeverIsLockedEndsNothing() {
        fixture.given(new AccountLocked(RESEARCHER, null))
                .when(new EndAccessToken(RESEARCHER, RESEARCHER, "t1"))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
