package jp.musubi.command.cluster.requiresecondfactor;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RequireSecondFactorTest {
    private final SliceFixture fixture = SliceFixture.of(RequireSecondFactor::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void administratorsSetTheRuleAndWhatIsSoAlreadyChangesNothing() {
        fixture.when(new RequireSecondFactor(ADMINISTRATOR, false)).stores();
        fixture.when(new RequireSecondFactor(ADMINISTRATOR, true)).stores(new SecondFactorRuleSet(true));
        fixture.when(new RequireSecondFactor(ADMINISTRATOR, true)).stores();
        fixture.when(new RequireSecondFactor(ADMINISTRATOR, false)).stores(new SecondFactorRuleSet(false));
    }

    @Test
    void nobodyElseDoes() {
        fixture.when(new RequireSecondFactor(COORDINATOR, true)).refuses(FORBIDDEN, null, "forbidden");
    }
}
