package jp.musubi.command.publishseed;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishSeedTest {
    private static final SeedId SEED = new SeedId("s");
    private static final SeedId SECRET = new SeedId("secret");
    private final SliceFixture fixture = SliceFixture.of(PublishSeedSlice::configure);

    @BeforeEach
    void seeds() {
        SeedContent secret =
                Samples.with(Samples.seed("ip", Samples.BEFORE_FILING), "disclosure", Disclosure.COORDINATORS);
        fixture.given(
                new SeedRegistered(SEED, RESEARCHER, Samples.seed()), new SeedRegistered(SECRET, RESEARCHER, secret));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void a_draft_is_published_in_the_range_that_its_content_names() {
        fixture.when(new PublishSeed(RESEARCHER, SEED, null)).stores(new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @Test
    void another_range_can_be_said_when_publishing() {
        fixture.when(new PublishSeed(COORDINATOR, SEED, Disclosure.NAMED))
                .stores(new SeedPublished(SEED, Disclosure.NAMED));
    }

    @Test
    void publishing_again_in_the_same_range_says_nothing_new() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new PublishSeed(RESEARCHER, SEED, null))
                .refuses(CONFLICT, null, "already_published", "named");
    }

    @Test
    void the_range_of_a_published_seed_can_be_changed() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new PublishSeed(RESEARCHER, SEED, Disclosure.MEMBERS))
                .stores(new SeedPublished(SEED, Disclosure.MEMBERS));
    }

    @Test
    void a_withdrawn_seed_can_be_published_again() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC), new SeedWithdrawn(SEED, null))
                .when(new PublishSeed(RESEARCHER, SEED, null))
                .stores(new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @Test
    void what_is_not_applied_for_yet_is_not_published_to_all() {
        fixture.when(new PublishSeed(RESEARCHER, SECRET, Disclosure.PUBLIC))
                .refuses(INVALID, "disclosure", "before_filing");
        fixture.when(new PublishSeed(RESEARCHER, SECRET, null))
                .stores(new SeedPublished(SECRET, Disclosure.COORDINATORS));
    }

    @Test
    void a_revision_decides_the_range_from_then_on() {
        fixture.given(
                        new SeedPublished(SEED, Disclosure.NAMED),
                        new SeedRevised(SEED, 2, false, Samples.seed("disclosure", Disclosure.MEMBERS)))
                .when(new PublishSeed(RESEARCHER, SEED, Disclosure.MEMBERS))
                .refuses(CONFLICT, null, "already_published", "members");
    }

    @Test
    void a_stranger_publishes_nothing() {
        fixture.when(new PublishSeed(STRANGER, SEED, null)).refuses(NOT_FOUND, null, "unknown_record");
    }
}
