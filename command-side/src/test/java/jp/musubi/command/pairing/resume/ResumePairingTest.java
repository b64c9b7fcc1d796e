package jp.musubi.command.pairing.resume;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.matching.matchneed.NeedMatching;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.RestoredStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResumePairingTest {
    private static final ResumePairing RESUME = new ResumePairing(COORDINATOR, PAIRING, null);
    private static final PairingHeld HELD = new PairingHeld(PAIRING, NEED, SEED, TODAY.plusMonths(9), "春の試験の結果を待つ");
    private static final PairingShortlisted KEPT = new PairingShortlisted(PAIRING, NEED, SEED, null);
    private static final Event[] KEPT_FIRST = {Pairs.proposed(), KEPT, HELD};
    private final SliceFixture fixture = SliceFixture.of(ResumePairing::configure);

    @BeforeEach
    void proposal() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static PairingResumed backTo(RestoredStage stage) {
        return new PairingResumed(PAIRING, NEED, SEED, stage, null);
    }

    @Test
    void aCandidateThatWaitedIsACandidateAgain() {
        fixture.given(HELD).when(RESUME).stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void whatWasShortlistedIsShortlistedAgain() {
        fixture.given(KEPT, HELD).when(RESUME).stores(backTo(RestoredStage.SHORTLISTED));
    }

    @Test
    void onlyWhatWaitsComesBack() {
        fixture.when(RESUME).refuses(CONFLICT, null, "pairing_elsewhere", "proposed");
        fixture.given(HELD, backTo(RestoredStage.PROPOSED))
                .when(RESUME)
                .refuses(CONFLICT, null, "pairing_elsewhere", "proposed");
    }

    @Test
    void whatEndedFromEitherSideDoesNotComeBack() {
        fixture.given(HELD, new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(RESUME)
                .refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void onlyCoordinatorsDecideAndTheSidesDoNotKnowOfThePairing() {
        fixture.given(HELD).when(new ResumePairing(AUDITOR, PAIRING, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new ResumePairing(COMPANY, PAIRING, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void theDayBringsItBackAndNoDayBefore() {
        ResumePairing byItself = new ResumePairing(MATCHER, PAIRING, null);
        for (LocalDate day : List.of(
                TODAY, HELD.until().minusDays(1), HELD.until(), HELD.until().plusDays(3))) {
            try (SliceFixture then = SliceFixture.on(day, ResumePairing::configure)) {
                then.given(Pairs.sides())
                        .given(KEPT_FIRST)
                        .when(byItself)
                        .endsOnlyIf(!day.isBefore(HELD.until()), PairingResumed.class, day.toString());
            }
        }
    }

    @Test
    void theDayDoesNothingWhereNothingWaits() {
        ResumePairing byItself = new ResumePairing(MATCHER, PAIRING, null);
        try (SliceFixture then = SliceFixture.on(HELD.until(), ResumePairing::configure)) {
            then.given(Pairs.sides())
                    .given(KEPT_FIRST)
                    .given(backTo(RestoredStage.SHORTLISTED))
                    .when(byItself)
                    .stores();
            then.given(HELD, new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                    .when(byItself)
                    .stores();
        }
    }

    @Test
    void aNoteIsNoNovel() {
        fixture.given(HELD)
                .when(new ResumePairing(COORDINATOR, PAIRING, "長".repeat(TextLimits.LONG + 1)))
                .refuses(INVALID, "note", "too_long", TextLimits.LONG);
    }

    @Test
    void forTheMatcherItStandsAsItDidBefore() {
        var before = Folded.of(NeedMatching.class, null, List.of(Pairs.proposed()));
        assertThat(Folded.of(NeedMatching.class, null, List.of(Pairs.proposed(), HELD)))
                .isNotEqualTo(before);
        assertThat(Folded.of(NeedMatching.class, null, List.of(Pairs.proposed(), HELD, backTo(RestoredStage.PROPOSED))))
                .isEqualTo(before);
    }
}
