package jp.musubi.command.seed.publish;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
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
                Records.with(Samples.seed("ip", Samples.BEFORE_FILING), "disclosure", Disclosure.COORDINATORS);
        fixture.given(
                new SeedRegistered(SEED, RESEARCHER, Samples.seed()), new SeedRegistered(SECRET, RESEARCHER, secret));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aDraftIsPublishedInTheRangeThatItsContentNames() {
        fixture.when(new PublishSeed(RESEARCHER, SEED, null)).stores(new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @Test
    void anotherRangeCanBeSaidWhenPublishing() {
        fixture.when(new PublishSeed(COORDINATOR, SEED, Disclosure.NAMED))
                .stores(new SeedPublished(SEED, Disclosure.NAMED));
    }

    @Test
    void publishingAgainInTheSameRangeSaysNothingNew() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new PublishSeed(RESEARCHER, SEED, null))
                .refuses(CONFLICT, null, "already_published", "named");
    }

    @Test
    void theRangeOfAPublishedSeedCanBeChanged() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new PublishSeed(RESEARCHER, SEED, Disclosure.MEMBERS))
                .stores(new SeedPublished(SEED, Disclosure.MEMBERS));
    }

    @Test
    void aWithdrawnSeedCanBePublishedAgain() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC), new SeedWithdrawn(SEED, null))
                .when(new PublishSeed(RESEARCHER, SEED, null))
                .stores(new SeedPublished(SEED, Disclosure.PUBLIC));
    }

    @Test
    void whatIsNotAppliedForYetIsNotPublishedToAll() {
        fixture.when(new PublishSeed(RESEARCHER, SECRET, Disclosure.PUBLIC))
                .refuses(INVALID, "disclosure", "before_filing");
        fixture.when(new PublishSeed(RESEARCHER, SECRET, null))
                .stores(new SeedPublished(SECRET, Disclosure.COORDINATORS));
    }

    @Test
    void aRevisionDecidesTheRangeFromThenOn() {
        fixture.given(
                        new SeedPublished(SEED, Disclosure.NAMED),
                        new SeedRevised(SEED, 2, false, Samples.seed("disclosure", Disclosure.MEMBERS)))
                .when(new PublishSeed(RESEARCHER, SEED, Disclosure.MEMBERS))
                .refuses(CONFLICT, null, "already_published", "members");
    }

    @Test
    void aStrangerPublishesNothing() {
        fixture.when(new PublishSeed(STRANGER, SEED, null)).refuses(NOT_FOUND, null, "unknown_record");
    }
}
