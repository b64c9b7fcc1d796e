package jp.musubi.command.erasure.eraseperson;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ErasePersonTest {
    private static final SeedId SEED = new SeedId("s");
    private static final PersonId NAMED = new PersonId("named");
    private final SliceFixture fixture = SliceFixture.of(ErasePersonSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aPersonIsErasedOnce() {
        fixture.when(new ErasePerson(ADMINISTRATOR, RESEARCHER, "本人の申出")).stores(new PersonErased(RESEARCHER, "本人の申出"));
        fixture.when(new ErasePerson(ADMINISTRATOR, RESEARCHER, "本人の申出")).refuses(CONFLICT, null, "already_erased");
    }

    @Test
    void aResearcherWhomASeedNamesCanBeErasedWithoutAnAccount() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, naming(NAMED)))
                .when(new ErasePerson(ADMINISTRATOR, NAMED, "本人の申出"))
                .stores(new PersonErased(NAMED, "本人の申出"));
    }

    @Test
    void soCanOneWhomOnlyAnOlderRevisionNames() {
        fixture.given(
                        new SeedRegistered(SEED, RESEARCHER, Samples.seed()),
                        new SeedRevised(SEED, 2, false, naming(NAMED)),
                        new SeedRevised(SEED, 3, false, Samples.seed()))
                .when(new ErasePerson(ADMINISTRATOR, NAMED, "本人の申出"))
                .stores(new PersonErased(NAMED, "本人の申出"));
    }

    @Test
    void whoWasNeverHereCannotBeErased() {
        fixture.when(new ErasePerson(ADMINISTRATOR, NAMED, "本人の申出")).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void namingTheMatcherOnASeedDoesNotMakeItMortal() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, naming(MATCHER)))
                .when(new ErasePerson(ADMINISTRATOR, MATCHER, "いたずら"))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void theLastAdministratorStays() {
        ErasePerson self = new ErasePerson(ADMINISTRATOR, ADMINISTRATOR, "退職");
        fixture.when(self).refuses(CONFLICT, null, "last_administrator");
        fixture.given(new RoleGranted(COORDINATOR, Role.ADMINISTRATOR, null))
                .when(self)
                .stores(new PersonErased(ADMINISTRATOR, "退職"));
    }

    @Test
    void aReasonIsRequired() {
        fixture.when(new ErasePerson(ADMINISTRATOR, RESEARCHER, "")).refuses(INVALID, "reason", "required");
    }

    @Test
    void onlyAdministratorsErase() {
        fixture.when(new ErasePerson(COORDINATOR, RESEARCHER, "申出")).refuses(FORBIDDEN, null, "forbidden");
    }

    private static SeedContent naming(PersonId person) {
        return Samples.seed("researchers", List.of(new Researcher(person, "架空 博士", null, null)));
    }
}
