package jp.musubi.command.pairing.propose;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposePairingTest {
    private static final ProposePairing BY_HAND = new ProposePairing(COORDINATOR, NEED, SEED, "現場で話が合った");
    private final SliceFixture fixture = SliceFixture.of(ProposePairingSlice::configure);

    @BeforeEach
    void sides() {
        fixture.given(Pairs.sides());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCoordinatorProposesWithAReason() {
        fixture.when(BY_HAND).stores(Pairs.byHand("現場で話が合った"));
    }

    @Test
    void theRevisionsThatStandAreKept() {
        fixture.given(new SeedRevised(SEED, 2, false, Samples.seed()))
                .when(BY_HAND)
                .stores(new PairingProposed(PAIRING, NEED, SEED, 1, 2, ProposedBy.HAND, 0, null, null, "現場で話が合った"));
    }

    @Test
    void idsAndReasonAreRequired() {
        fixture.when(new ProposePairing(COORDINATOR, null, null, " "))
                .refuses(
                        INVALID,
                        new Violation("needId", "required", List.of()),
                        new Violation("seedId", "required", List.of()),
                        new Violation("reason", "required", List.of()));
    }

    @Test
    void whatStandsAlreadyIsNotProposedAgain() {
        fixture.given(Pairs.proposed()).when(BY_HAND).refuses(CONFLICT, null, "pairing_exists");
        fixture.given(new PairingShortlisted(PAIRING, NEED, SEED, null))
                .when(BY_HAND)
                .refuses(CONFLICT, null, "pairing_exists");
    }

    @Test
    void aPersonMayBringBackWhatWasDismissedOrDisplaced() {
        fixture.given(
                Pairs.proposed(), new PairingDismissed(PAIRING, NEED, SEED, DismissReason.CONTENT_MISMATCH, null));
        fixture.when(BY_HAND).stores(Pairs.byHand("現場で話が合った"));
        fixture.given(new PairingDisplaced(PAIRING, NEED, SEED, 30));
        fixture.when(BY_HAND).stores(Pairs.byHand("現場で話が合った"));
    }

    @Test
    void whatEndedWithAWithdrawalCanBeProposedOnceTheSeedIsBack() {
        fixture.given(Pairs.proposed(), new SeedWithdrawn(SEED, null));
        fixture.when(BY_HAND).refuses(CONFLICT, "seedId", "seed_not_published");
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC));
        fixture.when(BY_HAND).stores(Pairs.byHand("現場で話が合った"));
    }

    @Test
    void aClosedNeedTakesNoProposals() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(BY_HAND)
                .refuses(CONFLICT, "needId", "need_not_open");
    }

    @Test
    void anErasedSideTakesNoProposals() {
        fixture.given(new RecordErased(new RecordRef(RecordType.SEED, "s"), "申出"))
                .when(BY_HAND)
                .refuses(CONFLICT, "seedId", "record_erased");
    }

    @Test
    void bothSidesMustExist() {
        fixture.when(new ProposePairing(COORDINATOR, new NeedId("x"), SEED, "理由"))
                .refuses(NOT_FOUND, "needId", "unknown_record");
        fixture.when(new ProposePairing(COORDINATOR, NEED, new SeedId("x"), "理由"))
                .refuses(NOT_FOUND, "seedId", "unknown_record");
    }

    @Test
    void onlyCoordinatorsPropose() {
        fixture.when(new ProposePairing(RESEARCHER, NEED, SEED, "理由")).refuses(FORBIDDEN, null, "forbidden");
    }
}
