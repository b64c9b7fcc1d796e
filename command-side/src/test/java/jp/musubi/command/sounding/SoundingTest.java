package jp.musubi.command.sounding;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.pairing.propose.ProposePairingSlice;
import jp.musubi.command.sounding.open.OpenSounding;
import jp.musubi.command.sounding.pause.PauseSounding;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SoundingTest {
    private static final NeedId NEED = new NeedId("n");
    private static final SeedId SEED = new SeedId("s");
    private final SliceFixture fixture = SliceFixture.of(SoundingTest::slices);

    private static EventSourcingConfigurer slices(EventSourcingConfigurer configurer, Settings settings) {
        PauseSounding.configure(configurer, settings);
        OpenSounding.configure(configurer, settings);
        return ProposePairingSlice.configure(configurer, settings);
    }

    @BeforeEach
    void aNeedOfTheBankAndASeed() {
        fixture.given(
                new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()),
                new NeedOpened(NEED, Disclosure.COORDINATORS),
                new SeedRegistered(SEED, RESEARCHER, Samples.seed()),
                new SeedPublished(SEED, Disclosure.MEMBERS));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void ownerBringerAndCoordinatorPauseAndNobodyElse() {
        LocalDate until = TODAY.plusDays(30);
        fixture.when(pause(COMPANY, NEED.ref(), null)).stores(new SoundingPaused(NEED.ref(), null, null));
        fixture.when(new PauseSounding(INTERMEDIARY, NEED.ref(), until, "決算期"))
                .stores(new SoundingPaused(NEED.ref(), until, "決算期"));
        fixture.when(pause(COORDINATOR, SEED.ref(), until)).stores(new SoundingPaused(SEED.ref(), until, null));
        fixture.when(pause(COMPANY, SEED.ref(), null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(pause(AUDITOR, NEED.ref(), null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(pause(RESEARCHER, NEED.ref(), null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(pause(COMPANY, new NeedId("none").ref(), null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void theSameSaidAgainIsNoEventAndAnotherDayIs() {
        fixture.given(paused(NEED.ref(), TODAY.plusDays(3)));
        assertThat(fixture.when(pause(COMPANY, NEED.ref(), TODAY.plusDays(3))).storedOrNothing())
                .isEmpty();
        fixture.when(pause(COMPANY, NEED.ref(), TODAY)).stores(paused(NEED.ref(), TODAY));
    }

    @Test
    void aDayThatHasPassedOrLiesYearsAwayAndALongReasonAreRefusedBesideTheirFields() {
        refuses(pause(COMPANY, NEED.ref(), TODAY.minusDays(1)), "until");
        refuses(pause(COMPANY, NEED.ref(), TODAY.plusYears(2).plusDays(1)), "until");
        refuses(new PauseSounding(COMPANY, NEED.ref(), null, "長".repeat(TextLimits.LONG + 1)), "reason");
    }

    private void refuses(PauseSounding command, String field) {
        String code = field.equals("until") ? "day_out_of_range" : "too_long";
        Object[] arguments = field.equals("until")
                ? new Object[] {TODAY.toString(), TODAY.plusYears(2).toString()}
                : new Object[] {TextLimits.LONG};
        fixture.when(command).refuses(INVALID, field, code, arguments);
    }

    @Test
    void whatIsPausedIsOpenedOnceAndNotUnderAWithdrawnConsent() {
        fixture.when(open(COMPANY)).refuses(CONFLICT, null, "already_accepting_soundings");
        fixture.given(paused(NEED.ref(), null)).when(open(INTERMEDIARY)).stores(new SoundingOpened(NEED.ref()));
        fixture.given(paused(NEED.ref(), null), new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OWNER, null))
                .when(open(INTERMEDIARY))
                .refuses(INVALID, "consent.on", "consent_withdrawn", TODAY.toString());
    }

    @Test
    void theDayOpensWhatWasPausedUntilThenAndNothingElse() {
        assertThat(fixture.when(open(MATCHER)).storedOrNothing()).isEmpty();
        fixture.given(paused(NEED.ref(), null));
        assertThat(fixture.when(open(MATCHER)).storedOrNothing()).isEmpty();
        fixture.given(paused(NEED.ref(), TODAY));
        assertThat(fixture.when(open(MATCHER)).storedOrNothing()).isEmpty();
        fixture.given(paused(NEED.ref(), TODAY.minusDays(1)));
        fixture.when(open(MATCHER)).stores(new SoundingOpened(NEED.ref()));
    }

    @Test
    void whatIsPausedIsNotProposedByHandBeforeItsDayHasPassed() {
        fixture.given(paused(SEED.ref(), TODAY));
        fixture.when(propose()).refuses(CONFLICT, "seedId", "not_accepting_soundings");
        fixture.given(paused(SEED.ref(), TODAY.minusDays(1)), paused(NEED.ref(), null));
        fixture.when(propose()).refuses(CONFLICT, "needId", "not_accepting_soundings");
        fixture.given(new SoundingOpened(NEED.ref()));
        assertThat(fixture.when(propose()).stored()).hasSize(1);
    }

    private static ProposePairing propose() {
        return new ProposePairing(COORDINATOR, NEED, SEED, "面談で");
    }

    private static PauseSounding pause(PersonId actor, RecordRef record, LocalDate until) {
        return new PauseSounding(actor, record, until, null);
    }

    private static OpenSounding open(PersonId actor) {
        return new OpenSounding(actor, NEED.ref());
    }

    private static Event paused(RecordRef record, LocalDate until) {
        return new SoundingPaused(record, until, null);
    }
}
