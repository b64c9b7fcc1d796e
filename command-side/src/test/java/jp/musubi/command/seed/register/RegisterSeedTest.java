package jp.musubi.command.seed.register;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterSeedTest {
    private static final SeedId SEED = new SeedId("s");
    private final SliceFixture fixture = SliceFixture.of(RegisterSeedSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aResearcherRegistersASeedOfHerOwn() {
        fixture.when(new RegisterSeed(RESEARCHER, SEED, null, Samples.seed()))
                .stores(new SeedRegistered(SEED, RESEARCHER, Samples.seed()));
    }

    @Test
    void aCoordinatorRegistersForSomebodyElse() {
        fixture.when(new RegisterSeed(COORDINATOR, SEED, RESEARCHER, Samples.seed()))
                .stores(new SeedRegistered(SEED, RESEARCHER, Samples.seed()));
    }

    @Test
    void aResearcherRegistersForNobodyElse() {
        fixture.when(new RegisterSeed(RESEARCHER, SEED, COORDINATOR, Samples.seed()))
                .refuses(FORBIDDEN, "owner", "other_owner");
    }

    @Test
    void anOwnerMustBeThere() {
        fixture.given(new PersonErased(STRANGER, "本人の申出"))
                .when(new RegisterSeed(COORDINATOR, SEED, STRANGER, Samples.seed()))
                .refuses(INVALID, "owner", "unknown_person");
    }

    @Test
    void otherRolesRegisterNoSeed() {
        fixture.when(new RegisterSeed(AUDITOR, SEED, null, Samples.seed())).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aRevokedRoleIsDeadAtOnce() {
        fixture.given(new RoleRevoked(RESEARCHER, Role.RESEARCHER, null))
                .when(new RegisterSeed(RESEARCHER, SEED, null, Samples.seed()))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void anErasedPersonDoesNothingMore() {
        fixture.given(new PersonErased(RESEARCHER, "本人の申出"))
                .when(new RegisterSeed(RESEARCHER, SEED, null, Samples.seed()))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, Samples.seed()))
                .when(new RegisterSeed(RESEARCHER, SEED, null, Samples.seed()))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void contentAgainstTheRulesIsRefusedWithItsField() {
        fixture.when(new RegisterSeed(RESEARCHER, SEED, null, Samples.seed("ip", Samples.BEFORE_FILING)))
                .refuses(INVALID, "disclosure", "before_filing");
    }

    @Test
    void aResearcherWhoWasErasedIsNotNamedAgain() {
        PersonId erased = new PersonId("erased");
        SeedContent content = Samples.seed("researchers", List.of(new Researcher(erased, "架空", null, null)));
        fixture.given(new PersonErased(erased, "本人の申出"))
                .when(new RegisterSeed(RESEARCHER, SEED, null, content))
                .refuses(INVALID, "researchers.0.person", "person_erased");
    }
}
