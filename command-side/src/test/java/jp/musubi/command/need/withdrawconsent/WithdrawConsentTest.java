package jp.musubi.command.need.withdrawconsent;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.close.CloseNeedSlice;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.open.OpenNeedSlice;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawConsentTest {
    private static final NeedId NEED = new NeedId("n");
    private final SliceFixture fixture = SliceFixture.of(WithdrawConsentTest::slices);

    private static EventSourcingConfigurer slices(EventSourcingConfigurer configurer, Settings settings) {
        CloseNeedSlice.configure(configurer);
        return OpenNeedSlice.configure(WithdrawConsent.configure(configurer, settings), settings);
    }

    @BeforeEach
    void aNeedOfTheBank() {
        fixture.given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void ownerIntermediaryAndCoordinatorWithdrawItAndWhoAskedIsKept() {
        fixture.given(new NeedOpened(NEED, Disclosure.COORDINATORS))
                .when(new WithdrawConsent(COMPANY, NEED, null, " "))
                .stores(new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OWNER, null));
        try (SliceFixture bank = fresh()) {
            bank.when(new WithdrawConsent(INTERMEDIARY, NEED, null, "窓口で"))
                    .stores(new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.INTERMEDIARY, "窓口で"));
        }
        try (SliceFixture office = fresh()) {
            office.when(new WithdrawConsent(COORDINATOR, NEED, null, null))
                    .stores(new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OFFICE, null));
        }
        try (SliceFixture told = fresh()) {
            told.when(new WithdrawConsent(COORDINATOR, NEED, ConsentWithdrawnBy.OWNER, "社長から電話"))
                    .stores(new NeedConsentWithdrawn(NEED, TODAY, ConsentWithdrawnBy.OWNER, "社長から電話"));
        }
    }

    @Test
    void nobodyElseWithdrawsItAndStrangersLearnNothing() {
        fixture.when(new WithdrawConsent(AUDITOR, NEED, null, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new WithdrawConsent(RESEARCHER, NEED, null, null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new WithdrawConsent(COMPANY, new NeedId("none"), null, null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void itIsWithdrawnOnceAndNotAfterTheEnd() {
        fixture.given(withdrawn(TODAY))
                .when(new WithdrawConsent(COMPANY, NEED, null, null))
                .refuses(CONFLICT, null, "consent_already_withdrawn");
        try (SliceFixture closed = fresh().given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))) {
            closed.when(new WithdrawConsent(COMPANY, NEED, null, null)).refuses(CONFLICT, null, "need_closed");
        }
    }

    @Test
    void aLongNoteIsRefusedBesideItsField() {
        fixture.when(new WithdrawConsent(COMPANY, NEED, null, "長".repeat(TextLimits.LONG + 1)))
                .refuses(INVALID, "note", "too_long", TextLimits.LONG);
    }

    @Test
    void theConsentFromBeforeOpensNoNeedAnyMore() {
        fixture.given(withdrawn(TODAY.minusDays(3)))
                .when(new OpenNeed(COORDINATOR, NEED, null))
                .refuses(
                        INVALID,
                        "consent.on",
                        "consent_withdrawn",
                        TODAY.minusDays(3).toString());
    }

    @Test
    void noMoreDoesTheOneThatWasWithdrawnOnItsOwnDay() {
        NeedContent same = consent(TODAY);
        fixture.given(new NeedRevised(NEED, 2, false, same), withdrawn(TODAY), new NeedRevised(NEED, 3, false, same))
                .when(new OpenNeed(COMPANY, NEED, null))
                .refuses(INVALID, "consent.on", "consent_withdrawn", TODAY.toString());
    }

    @Test
    void aNewConsentOpensItAgain() {
        fixture.given(withdrawn(TODAY.minusDays(3)), new NeedRevised(NEED, 2, false, consent(TODAY.minusDays(3))))
                .when(new OpenNeed(COMPANY, NEED, null))
                .stores(new NeedOpened(NEED, Disclosure.COORDINATORS));
    }

    @Test
    void noDateEndsWhatTheOwnerEnded() {
        fixture.given(withdrawn(TODAY))
                .when(new CloseNeed(COORDINATOR, NEED, NeedCloseReason.EXPIRED, null))
                .refuses(CONFLICT, null, "need_closed");
    }

    private static SliceFixture fresh() {
        return SliceFixture.of(WithdrawConsentTest::slices)
                .given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    private static NeedConsentWithdrawn withdrawn(LocalDate on) {
        return new NeedConsentWithdrawn(NEED, on, ConsentWithdrawnBy.OWNER, null);
    }

    private static NeedContent consent(LocalDate on) {
        Consent consent = new Consent(on, Disclosure.COORDINATORS, LocalDate.of(2028, 3, 31));
        return Records.with(Samples.introduced(), "consent", consent);
    }
}
