package jp.musubi.command.pairing.dismiss;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DismissPairingTest {
    private static final DismissPairing AWAY =
            new DismissPairing(COORDINATOR, PAIRING, DismissReason.CONTENT_MISMATCH, null);
    private static final PairingDismissed GONE =
            new PairingDismissed(PAIRING, NEED, SEED, DismissReason.CONTENT_MISMATCH, null);
    private final SliceFixture fixture = SliceFixture.of(DismissPairingSlice::configure);

    @BeforeEach
    void proposal() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCoordinatorSendsAProposalAway() {
        fixture.when(AWAY).stores(GONE);
    }

    @Test
    void whatWasKeptCanBeSentAwayToo() {
        fixture.given(new PairingShortlisted(PAIRING, NEED, SEED, null))
                .when(AWAY)
                .stores(GONE);
    }

    @Test
    void whatIsGoneCannotBeSentAway() {
        fixture.given(GONE).when(AWAY).refuses(CONFLICT, null, "not_standing");
    }

    @Test
    void whatGaveWayCannotBeSentAway() {
        fixture.given(new PairingDisplaced(PAIRING, NEED, SEED, 30)).when(AWAY).refuses(CONFLICT, null, "not_standing");
    }

    @Test
    void whatEndedNeedsNoDecisionAnyMore() {
        fixture.given(new SeedWithdrawn(SEED, null)).when(AWAY).refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void aReasonIsRequired() {
        fixture.when(new DismissPairing(COORDINATOR, PAIRING, null, null)).refuses(INVALID, "reason", "required");
    }

    @Test
    void anotherReasonMustBeTold() {
        fixture.when(new DismissPairing(COORDINATOR, PAIRING, DismissReason.OTHER, "　"))
                .refuses(INVALID, "note", "note_required");
        fixture.when(new DismissPairing(COORDINATOR, PAIRING, DismissReason.OTHER, "担当者の異動"))
                .stores(new PairingDismissed(PAIRING, NEED, SEED, DismissReason.OTHER, "担当者の異動"));
    }

    @Test
    void theSidesDoNotKnowOfThePairing() {
        fixture.when(new DismissPairing(RESEARCHER, PAIRING, DismissReason.NO_INTENTION, null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }
}
