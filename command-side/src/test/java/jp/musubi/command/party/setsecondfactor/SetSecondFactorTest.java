package jp.musubi.command.party.setsecondfactor;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorRemovedBy;
import jp.musubi.language.party.SecondFactorSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SetSecondFactorTest {
    private final SliceFixture fixture = SliceFixture.of(SetSecondFactor::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void oneIsSetOnceAndAgainAfterItWasRemoved() {
        fixture.when(new SetSecondFactor(RESEARCHER)).stores(new SecondFactorSet(RESEARCHER));
        fixture.when(new SetSecondFactor(RESEARCHER)).refuses(CONFLICT, null, "second_factor_set");
        fixture.given(new SecondFactorRemoved(RESEARCHER, SecondFactorRemovedBy.PERSON, null))
                .when(new SetSecondFactor(RESEARCHER))
                .stores(new SecondFactorSet(RESEARCHER));
    }

    @Test
    void whoeverIsLockedOrUnknownSetsNone() {
        fixture.when(new SetSecondFactor(new PersonId("nobody"))).refuses(FORBIDDEN, null, "forbidden");
        fixture.given(new AccountLocked(RESEARCHER, null))
                .when(new SetSecondFactor(RESEARCHER))
                .refuses(FORBIDDEN, null, "forbidden");
    }
}
