package jp.musubi.command.withdrawseed;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;
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
    void a_published_seed_is_taken_back() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new WithdrawSeed(COORDINATOR, SEED, "研究を終えた"))
                .stores(new SeedWithdrawn(SEED, "研究を終えた"));
    }

    @Test
    void a_draft_can_be_taken_back_too() {
        fixture.when(new WithdrawSeed(RESEARCHER, SEED, null)).stores(new SeedWithdrawn(SEED, null));
    }

    @Test
    void what_is_withdrawn_cannot_be_withdrawn() {
        fixture.given(new SeedWithdrawn(SEED, null))
                .when(new WithdrawSeed(RESEARCHER, SEED, null))
                .refuses(CONFLICT, null, "seed_withdrawn");
    }

    @Test
    void the_reason_is_limited() {
        fixture.when(new WithdrawSeed(RESEARCHER, SEED, "あ".repeat(8_001)))
                .refuses(INVALID, "reason", "too_long", 8_000);
    }

    @Test
    void an_auditor_only_reads() {
        fixture.when(new WithdrawSeed(AUDITOR, SEED, null)).refuses(FORBIDDEN, null, "forbidden");
    }
}
