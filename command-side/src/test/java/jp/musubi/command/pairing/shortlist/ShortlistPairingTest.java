package jp.musubi.command.pairing.shortlist;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;

import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShortlistPairingTest {
    private static final ShortlistPairing KEEP = new ShortlistPairing(COORDINATOR, PAIRING, "来週電話");
    private static final PairingShortlisted KEPT = new PairingShortlisted(PAIRING, NEED, SEED, "来週電話");
    private final SliceFixture fixture = SliceFixture.of(ShortlistPairingSlice::configure);

    @BeforeEach
    void proposal() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCoordinatorKeepsAProposal() {
        fixture.when(KEEP).stores(KEPT);
    }

    @Test
    void onlyAProposalCanBeKept() {
        fixture.given(KEPT).when(KEEP).refuses(CONFLICT, null, "not_proposed");
        fixture.given(new PairingDismissed(PAIRING, NEED, SEED, DismissReason.NO_INTENTION, null))
                .when(KEEP)
                .refuses(CONFLICT, null, "not_proposed");
    }

    @Test
    void aClosedNeedEndsItsPairings() {
        fixture.given(new NeedClosed(NEED, NeedCloseReason.SOLVED, null))
                .when(KEEP)
                .refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void anErasedNeedEndsItsPairings() {
        fixture.given(new RecordErased(new RecordRef(RecordType.NEED, "n"), "申出"))
                .when(KEEP)
                .refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void aWithdrawnSeedEndsItsPairingsUntilTheyAreProposedAnew() {
        fixture.given(new SeedWithdrawn(SEED, null), new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(KEEP)
                .refuses(CONFLICT, null, "pairing_ended");
        fixture.given(Pairs.proposed()).when(KEEP).stores(KEPT);
    }

    @Test
    void aPairingIsForCoordinatorsAndAuditorsAndOnlyTheFormerDecide() {
        fixture.when(new ShortlistPairing(AUDITOR, PAIRING, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new ShortlistPairing(COMPANY, PAIRING, null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void whatWasNeverProposedDoesNotExist() {
        fixture.when(new ShortlistPairing(COORDINATOR, new PairingId("x"), null))
                .refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new ShortlistPairing(AUDITOR, new PairingId("x"), null))
                .refuses(NOT_FOUND, null, "unknown_record");
    }
}
