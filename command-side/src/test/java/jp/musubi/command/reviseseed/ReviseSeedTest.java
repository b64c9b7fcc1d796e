package jp.musubi.command.reviseseed;

import static jp.musubi.command.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;

import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.RecordErased;
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
    void the_owner_replaces_the_content() {
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER)).stores(new SeedRevised(SEED, 2, true, BETTER));
    }

    @Test
    void what_matching_does_not_read_is_not_substantive() {
        SeedContent contact = Samples.seed("contact", "架空 内線 12");
        fixture.when(new ReviseSeed(COORDINATOR, SEED, 1, contact)).stores(new SeedRevised(SEED, 2, false, contact));
    }

    @Test
    void revisions_count_on() {
        fixture.given(new SeedRevised(SEED, 2, true, BETTER))
                .when(new ReviseSeed(RESEARCHER, SEED, 2, Samples.seed()))
                .stores(new SeedRevised(SEED, 3, true, Samples.seed()));
    }

    @Test
    void the_second_of_two_is_told_which_revision_stands() {
        fixture.given(new SeedRevised(SEED, 2, true, BETTER))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void saving_without_a_change_stores_nothing() {
        fixture.when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed())).stores();
    }

    @Test
    void saving_without_a_change_still_decides_the_range_that_a_publication_had_changed() {
        fixture.given(new SeedPublished(SEED, Disclosure.NAMED))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed()))
                .stores(new SeedRevised(SEED, 2, false, Samples.seed()));
    }

    @Test
    void a_patent_before_filing_cannot_be_put_under_a_public_seed() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, Samples.seed("ip", Samples.BEFORE_FILING)))
                .refuses(INVALID, "disclosure", "before_filing");
    }

    @Test
    void a_withdrawn_seed_rests() {
        fixture.given(new SeedWithdrawn(SEED, null))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER))
                .refuses(CONFLICT, null, "seed_withdrawn");
    }

    @Test
    void an_erased_seed_cannot_be_written_again() {
        fixture.given(new RecordErased(new RecordRef(RecordType.SEED, "s"), "申出"))
                .when(new ReviseSeed(RESEARCHER, SEED, 1, BETTER))
                .refuses(CONFLICT, null, "record_erased");
    }

    @Test
    void who_may_not_see_the_seed_is_told_that_there_is_none() {
        fixture.when(new ReviseSeed(STRANGER, SEED, 1, BETTER)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new ReviseSeed(RESEARCHER, new SeedId("other"), 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void who_may_see_the_seed_but_not_change_it_is_told_so() {
        fixture.when(new ReviseSeed(AUDITOR, SEED, 1, BETTER)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void everybody_sees_a_public_seed_and_a_stranger_may_still_not_change_it() {
        fixture.given(new SeedPublished(SEED, Disclosure.PUBLIC))
                .when(new ReviseSeed(STRANGER, SEED, 1, BETTER))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void a_seed_for_coordinators_does_not_exist_for_a_stranger() {
        fixture.given(new SeedPublished(SEED, Disclosure.COORDINATORS))
                .when(new ReviseSeed(STRANGER, SEED, 1, BETTER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }
}
