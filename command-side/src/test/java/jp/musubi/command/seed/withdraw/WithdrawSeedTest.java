package jp.musubi.command.seed.withdraw;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawSeedTest {
    private static final SeedId SEED = new SeedId("s");
    private final SliceFixture fixture = SliceFixture.of(WithdrawSeedSlice::configure);

    @BeforeEach
    void aSeed() {
        fixture.given(new SeedRegistered(SEED, RESEARCHER, Samples.seed()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aPublishedSeedIsTakenBack() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new WithdrawSeed(COORDINATOR, SEED, "研究を終えた"))
                .stores(new SeedWithdrawn(SEED, "研究を終えた"));
    }

    @Test
    void aDraftCanBeTakenBackToo() {
        fixture.when(new WithdrawSeed(RESEARCHER, SEED, null)).stores(new SeedWithdrawn(SEED, null));
    }

    @Test
    void whatIsWithdrawnCannotBeWithdrawn() {
        fixture.given(new SeedWithdrawn(SEED, null))
                .when(new WithdrawSeed(RESEARCHER, SEED, null))
                .refuses(CONFLICT, null, "seed_withdrawn");
    }

    @Test
    void theReasonIsLimited() {
        fixture.when(new WithdrawSeed(RESEARCHER, SEED, "あ".repeat(8_001)))
                .refuses(INVALID, "reason", "too_long", 8_000);
    }

    @Test
    void anAuditorOnlyReads() {
        fixture.when(new WithdrawSeed(AUDITOR, SEED, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
