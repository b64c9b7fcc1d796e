package jp.musubi.command.need.register;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.samples.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegisterNeedTest {
    private static final NeedId NEED = new NeedId("n");
    private final SliceFixture fixture = SliceFixture.of(RegisterNeedSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCompanyStatesItsOwnNeed() {
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need()));
    }

    @Test
    void aCompanyStatesNoNeedOfAnother() {
        fixture.when(new RegisterNeed(COMPANY, NEED, COORDINATOR, Samples.need()))
                .refuses(FORBIDDEN, "owner", "other_owner");
    }

    @Test
    void anIntermediaryBringsANeedOfACompanyWithoutAnAccount() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.introduced()))
                .stores(new NeedRegistered(NEED, null, INTERMEDIARY, Samples.introduced()));
    }

    @Test
    void anIntermediaryBringsNoNeedInTheNameOfSomebodyWithAnAccount() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, COMPANY, Samples.introduced()))
                .refuses(FORBIDDEN, "owner", "other_owner");
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, COORDINATOR, Samples.introduced()))
                .refuses(FORBIDDEN, "owner", "other_owner");
    }

    @Test
    void anIntermediaryDoesNotSayThatItCameDirectly() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.need()))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
    }

    @Test
    void aCoordinatorTakesANeedDownForNobodyOrForItsOwner() {
        fixture.when(new RegisterNeed(COORDINATOR, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, null, null, Samples.need()));
        NeedId other = new NeedId("other");
        fixture.when(new RegisterNeed(COORDINATOR, other, COMPANY, Samples.need()))
                .stores(new NeedRegistered(other, COMPANY, null, Samples.need()));
    }

    @Test
    void aNeedNamesOrganizationsAndPersonsThatAreThere() {
        OrganizationId bank = new OrganizationId("bank");
        NeedContent named = Samples.need("named", Set.of(bank.ref(), RESEARCHER.ref()));
        fixture.when(new RegisterNeed(COMPANY, NEED, null, named))
                .refuses(INVALID, "named", "unknown_party", "organization:bank");

        fixture.given(new OrganizationRegistered(bank, "架空信金", OrganizationKind.BANK, null))
                .when(new RegisterNeed(COMPANY, NEED, null, named))
                .stores(new NeedRegistered(NEED, COMPANY, null, named));
    }

    @Test
    void nobodyWhoHasBeenErasedIsNamedAnew() {
        fixture.given(new PersonErased(RESEARCHER, "本人の申出"))
                .when(new RegisterNeed(COMPANY, NEED, null, Samples.need("named", Set.of(RESEARCHER.ref()))))
                .refuses(INVALID, "named", "unknown_party", "person:researcher");
    }

    @Test
    void onlyACoordinatorBeginsWithANoteOfTheOffice() {
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need("hearing", "社長と話した")))
                .refuses(INVALID, "hearing", "internal_field");
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Records.with(Samples.introduced(), "hearing", "x")))
                .refuses(INVALID, "hearing", "internal_field");
        fixture.when(new RegisterNeed(COORDINATOR, NEED, COMPANY, Samples.need("hearing", "社長と話した")))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need("hearing", "社長と話した")));
    }

    @Test
    void aCoordinatorWhoIsAnIntermediaryTooHasBroughtWhatDidNotComeDirectly() {
        fixture.given(new RoleGranted(COORDINATOR, Role.INTERMEDIARY, null));
        fixture.when(new RegisterNeed(COORDINATOR, NEED, null, Samples.introduced()))
                .stores(new NeedRegistered(NEED, null, COORDINATOR, Samples.introduced()));
    }

    @Test
    void aCompanyThatIsAnIntermediaryTooSpeaksForItselfWhenItComesDirectly() {
        fixture.given(new RoleGranted(COMPANY, Role.INTERMEDIARY, null));
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need()));
        NeedId brought = new NeedId("brought");
        fixture.when(new RegisterNeed(COMPANY, brought, null, Samples.introduced()))
                .stores(new NeedRegistered(brought, null, COMPANY, Samples.introduced()));
    }

    @Test
    void anOwnerMustBeThere() {
        fixture.when(new RegisterNeed(COORDINATOR, NEED, new PersonId("nobody"), Samples.introduced()))
                .refuses(INVALID, "owner", "unknown_person");
    }

    @Test
    void whatABankBringsNeedsConsent() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.need("channel", Channel.BANK)))
                .refuses(
                        INVALID,
                        new Violation("consent.on", "consent_required", List.of()),
                        new Violation("consent.audience", "consent_required", List.of()),
                        new Violation("consent.until", "consent_required", List.of()));
    }

    @Test
    void otherRolesRegisterNoNeed() {
        fixture.when(new RegisterNeed(RESEARCHER, NEED, null, Samples.need())).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void anIdIsGivenOnce() {
        fixture.given(new NeedRegistered(NEED, COMPANY, null, Samples.need()))
                .when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .refuses(CONFLICT, "id", "duplicate_id");
    }
}
