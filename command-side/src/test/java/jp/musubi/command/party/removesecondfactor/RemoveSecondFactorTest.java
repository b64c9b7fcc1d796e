package jp.musubi.command.party.removesecondfactor;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorRemovedBy;
import jp.musubi.language.party.SecondFactorSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoveSecondFactorTest {
    private final SliceFixture fixture =
            SliceFixture.of(RemoveSecondFactor::configure).given(new SecondFactorSet(RESEARCHER));

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void itsPersonGivesNoReasonAndDoesItOnce() {
        fixture.when(new RemoveSecondFactor(RESEARCHER, RESEARCHER, null))
                .stores(new SecondFactorRemoved(RESEARCHER, SecondFactorRemovedBy.PERSON, null));
        fixture.when(new RemoveSecondFactor(RESEARCHER, RESEARCHER, null))
                .refuses(CONFLICT, null, "second_factor_not_set");
    }

    @Test
    void anAdministratorSaysWhy() {
        fixture.when(new RemoveSecondFactor(ADMINISTRATOR, RESEARCHER, " ")).refuses(INVALID, "reason", "required");
        fixture.when(new RemoveSecondFactor(ADMINISTRATOR, RESEARCHER, "端末の紛失"))
                .stores(new SecondFactorRemoved(RESEARCHER, SecondFactorRemovedBy.ADMINISTRATOR, "端末の紛失"));
    }

    @Test
    void nobodyElseDoes() {
        fixture.when(new RemoveSecondFactor(COORDINATOR, RESEARCHER, "x")).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new RemoveSecondFactor(ADMINISTRATOR, COORDINATOR, "x"))
                .refuses(CONFLICT, null, "second_factor_not_set");
    }
}
