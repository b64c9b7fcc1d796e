package jp.musubi.command.pairing.takeback;

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
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeBackPairingTest {
    private static final PairingShortlisted KEPT = new PairingShortlisted(PAIRING, NEED, SEED, null);
    private static final PairingDismissed SENT_AWAY =
            new PairingDismissed(PAIRING, NEED, SEED, DismissReason.CONTENT_MISMATCH, null);
    private final SliceFixture fixture = SliceFixture.of(TakeBackPairingSlice::configure);

    @BeforeEach
    void proposal() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static TakeBackPairing takeBack(Integer decision) {
        return new TakeBackPairing(COORDINATOR, PAIRING, decision, null);
    }

    private static PairingDecisionTakenBack backTo(RestoredStage stage) {
        return new PairingDecisionTakenBack(PAIRING, NEED, SEED, stage, null);
    }

    @Test
    void whatWasShortlistedIsACandidateAgain() {
        fixture.given(KEPT).when(takeBack(null)).stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void whatWasDismissedStandsWhereItStood() {
        fixture.given(SENT_AWAY).when(takeBack(1)).stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void whatWasDismissedAfterItHadBeenShortlistedIsShortlistedAgain() {
        fixture.given(KEPT, SENT_AWAY).when(takeBack(2)).stores(backTo(RestoredStage.SHORTLISTED));
    }

    @Test
    void oneDecisionAfterTheOtherCanBeTakenBack() {
        fixture.given(KEPT, SENT_AWAY, backTo(RestoredStage.SHORTLISTED))
                .when(takeBack(1))
                .stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void theSameDecisionTwiceIsTakenBackOnce() {
        fixture.given(KEPT, SENT_AWAY, backTo(RestoredStage.SHORTLISTED))
                .when(takeBack(2))
                .refuses(CONFLICT, null, "decision_changed");
        fixture.given(backTo(RestoredStage.PROPOSED)).when(takeBack(1)).refuses(CONFLICT, null, "decision_changed");
        fixture.when(takeBack(null)).refuses(CONFLICT, null, "nothing_to_take_back");
    }

    @Test
    void aDecisionMadeSinceBySomebodyElseIsNotTakenBackInItsPlace() {
        fixture.given(KEPT, backTo(RestoredStage.PROPOSED), SENT_AWAY)
                .when(takeBack(1))
                .refuses(CONFLICT, null, "decision_changed");
        fixture.when(takeBack(2)).stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void aCandidateThatNobodyDecidedAboutHasNothingToTakeBack() {
        fixture.when(takeBack(null)).refuses(CONFLICT, null, "nothing_to_take_back");
    }

    @Test
    void aNewProposalEndsWhatWasDecidedBeforeIt() {
        fixture.given(SENT_AWAY, Pairs.proposed()).when(takeBack(null)).refuses(CONFLICT, null, "nothing_to_take_back");
        fixture.when(takeBack(1)).refuses(CONFLICT, null, "decision_changed");
        fixture.given(KEPT).when(takeBack(2)).stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void whatGaveWayToBetterCandidatesWasDecidedByNobody() {
        fixture.given(new PairingDisplaced(PAIRING, NEED, SEED, 9))
                .when(takeBack(null))
                .refuses(CONFLICT, null, "pairing_displaced");
    }

    @Test
    void whatEndedFromEitherSideDoesNotComeBack() {
        for (Event end : new Event[] {
            new NeedClosed(NEED, NeedCloseReason.SOLVED, null),
            new SeedWithdrawn(SEED, null),
            new RecordErased(new RecordRef(RecordType.NEED, "n"), "申出"),
            new RecordErased(new RecordRef(RecordType.SEED, "s"), "申出")
        }) {
            try (SliceFixture ended = SliceFixture.of(TakeBackPairingSlice::configure)) {
                ended.given(Pairs.sides())
                        .given(Pairs.proposed())
                        .given(SENT_AWAY, end)
                        .when(takeBack(1))
                        .refuses(CONFLICT, null, "pairing_ended");
            }
        }
    }

    @Test
    void aSeedThatWasAwayMeanwhileDoesNotBringItBack() {
        fixture.given(KEPT, new SeedWithdrawn(SEED, null), new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(takeBack(null))
                .refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void aRevisionOfEitherSideIsNoHindrance() {
        fixture.given(SENT_AWAY, new SeedRevised(SEED, 2, true, null))
                .when(takeBack(1))
                .stores(backTo(RestoredStage.PROPOSED));
    }

    @Test
    void coordinatorsMayAndAuditorsMayNotAndOthersLearnNothing() {
        fixture.given(KEPT).when(new TakeBackPairing(AUDITOR, PAIRING, 1, null)).refuses(FORBIDDEN, null, "forbidden");
        for (PersonId other : new PersonId[] {COMPANY, RESEARCHER}) {
            fixture.when(new TakeBackPairing(other, PAIRING, 1, null)).refuses(NOT_FOUND, null, "unknown_record");
        }
        fixture.when(new TakeBackPairing(COORDINATOR, new PairingId("x"), null, null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void aNoteSaysWhyAndIsNoNovel() {
        fixture.given(KEPT)
                .when(new TakeBackPairing(COORDINATOR, PAIRING, 1, "長".repeat(TextLimits.LONG + 1)))
                .refuses(INVALID, "note", "too_long", TextLimits.LONG);
        fixture.when(new TakeBackPairing(COORDINATOR, PAIRING, 1, "押し間違い"))
                .stores(new PairingDecisionTakenBack(PAIRING, NEED, SEED, RestoredStage.PROPOSED, "押し間違い"));
    }
}
