package jp.musubi.command.registerneed;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.refusal.Violation;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Role;
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
    void a_company_states_its_own_need() {
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need()));
    }

    @Test
    void a_company_states_no_need_of_another() {
        fixture.when(new RegisterNeed(COMPANY, NEED, COORDINATOR, Samples.need()))
                .refuses(FORBIDDEN, "owner", "other_owner");
    }

    @Test
    void an_intermediary_brings_a_need_of_a_company_without_an_account() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.introduced()))
                .stores(new NeedRegistered(NEED, null, INTERMEDIARY, Samples.introduced()));
    }

    @Test
    void an_intermediary_brings_no_need_in_the_name_of_somebody_with_an_account() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, COMPANY, Samples.introduced()))
                .refuses(FORBIDDEN, "owner", "other_owner");
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, COORDINATOR, Samples.introduced()))
                .refuses(FORBIDDEN, "owner", "other_owner");
    }

    @Test
    void an_intermediary_does_not_say_that_it_came_directly() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.need()))
                .refuses(FORBIDDEN, "channel", "direct_by_coordinator");
    }

    @Test
    void a_coordinator_takes_a_need_down_for_nobody_or_for_its_owner() {
        fixture.when(new RegisterNeed(COORDINATOR, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, null, null, Samples.need()));
        NeedId other = new NeedId("other");
        fixture.when(new RegisterNeed(COORDINATOR, other, COMPANY, Samples.need()))
                .stores(new NeedRegistered(other, COMPANY, null, Samples.need()));
    }

    @Test
    void only_a_coordinator_begins_with_a_note_of_the_office() {
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need("hearing", "社長と話した")))
                .refuses(INVALID, "hearing", "internal_field");
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.with(Samples.introduced(), "hearing", "x")))
                .refuses(INVALID, "hearing", "internal_field");
        fixture.when(new RegisterNeed(COORDINATOR, NEED, COMPANY, Samples.need("hearing", "社長と話した")))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need("hearing", "社長と話した")));
    }

    @Test
    void a_coordinator_who_is_an_intermediary_too_has_brought_what_did_not_come_directly() {
        fixture.given(new RoleGranted(COORDINATOR, Role.INTERMEDIARY, null));
        fixture.when(new RegisterNeed(COORDINATOR, NEED, null, Samples.introduced()))
                .stores(new NeedRegistered(NEED, null, COORDINATOR, Samples.introduced()));
    }

    @Test
    void a_company_that_is_an_intermediary_too_speaks_for_itself_when_it_comes_directly() {
        fixture.given(new RoleGranted(COMPANY, Role.INTERMEDIARY, null));
        fixture.when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .stores(new NeedRegistered(NEED, COMPANY, null, Samples.need()));
        NeedId brought = new NeedId("brought");
        fixture.when(new RegisterNeed(COMPANY, brought, null, Samples.introduced()))
                .stores(new NeedRegistered(brought, null, COMPANY, Samples.introduced()));
    }

    @Test
    void an_owner_must_be_there() {
        fixture.when(new RegisterNeed(COORDINATOR, NEED, new PersonId("nobody"), Samples.introduced()))
                .refuses(INVALID, "owner", "unknown_person");
    }

    @Test
    void what_a_bank_brings_needs_consent() {
        fixture.when(new RegisterNeed(INTERMEDIARY, NEED, null, Samples.need("channel", Channel.BANK)))
                .refuses(
                        INVALID,
                        new Violation("consent.on", "consent_required", List.of()),
                        new Violation("consent.audience", "consent_required", List.of()),
                        new Violation("consent.until", "consent_required", List.of()));
    }

    @Test
    void other_roles_register_no_need() {
        fixture.when(new RegisterNeed(RESEARCHER, NEED, null, Samples.need())).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void an_id_is_given_once() {
        fixture.given(new NeedRegistered(NEED, COMPANY, null, Samples.need()))
                .when(new RegisterNeed(COMPANY, NEED, null, Samples.need()))
                .refuses(CONFLICT, "id", "duplicate_id");
    }
}
