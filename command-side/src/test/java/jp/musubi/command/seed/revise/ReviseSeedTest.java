package jp.musubi.command.seed.revise;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviseSeedTest {
    private static final SeedId SEED = new SeedId("s");
    private static final SeedContent BETTER = Samples.seed("advantage", "低温なので色が残る。");
    private final SliceFixture fixture = SliceFixture.of(ReviseSeedSlice::configure);

    @BeforeEach
    void aSeed() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, Samples.seed()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void theOwnerReplacesTheContent() {
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER)).stores(new SeedRevised(SEED, 2, true, BETTER));
    }

    @Test
    void whatMatchingDoesNotReadIsNotSubstantive() {
        SeedContent contact = Samples.seed("contact", "架空 内線 12");
        fixture.when(new ReviseSeed(COORDINATOR, SEED, 1, contact)).stores(new SeedRevised(SEED, 2, false, contact));
    }

    @Test
    void revisionsCountOn() {
        fixture.given(new SeedRevised(SEED, 2, true, BETTER))
                .when(new ReviseSeed(RESEARCHER, SEED, 2, Samples.seed()))
                .stores(new SeedRevised(SEED, 3, true, Samples.seed()));
    }

    @Test
    void theSecondOfTwoIsToldWhichRevisionStands() {
        fixture.given(new SeedRevised(SEED, 2, true, BETTER))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void savingWithoutAChangeStoresNothing() {
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed())).stores();
    }

    @Test
    void savingWithoutAChangeStillDecidesTheRangeThatAPublicationHadChanged() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed()))
                .stores(new SeedRevised(SEED, 2, false, Samples.seed()));
    }

    @Test
    void aPatentBeforeFilingCannotBePutUnderAPublicSeed() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed("ip", Samples.BEFORE_FILING)))
                .refuses(INVALID, "disclosure", "before_filing");
    }

    @Test
    void aWithdrawnSeedRests() {
        fixture.given(new SeedWithdrawn(SEED, null))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER))
                .refuses(CONFLICT, null, "seed_withdrawn");
    }

    @Test
    void anErasedSeedCannotBeWrittenAgain() {
        fixture.given(new RecordErased(new RecordRef(RecordType.SEED, "s"), "申出"))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER))
                .refuses(CONFLICT, null, "record_erased");
    }

    @Test
    void whoMayNotSeeTheSeedIsToldThatThereIsNone() {
        fixture.when(new ReviseSeed(STRANGER, SEED, 1, BETTER)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new ReviseSeed(RESEARCHER, new SeedId("other"), 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void whoMaySeeTheSeedButNotChangeItIsToldSo() {
        fixture.when(new ReviseSeed(AUDITOR, SEED, 1, BETTER)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void everybodySeesAPublicSeedAndAStrangerMayStillNotChangeIt() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new ReviseSeed(STRANGER, SEED, 1, BETTER))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void whoeverIsSignedInSeesASeedForMembersAndAStrangerMayStillNotChangeIt() {
        fixture.given(new SeedPublished(SEED, Disclosure.MEMBERS))
                .when(new ReviseSeed(STRANGER, SEED, 1, BETTER))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aSeedForCoordinatorsDoesNotExistForAStranger() {
        fixture.given(new SeedPublished(SEED, Disclosure.COORDINATORS))
                .when(new ReviseSeed(STRANGER, SEED, 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }
}
