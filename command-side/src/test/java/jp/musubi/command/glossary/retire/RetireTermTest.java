package jp.musubi.command.glossary.retire;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.INTERMEDIARY;

import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.samples.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetireTermTest {
    private static final TermId TERM = new TermId("t");
    private final SliceFixture fixture = SliceFixture.of(RetireTermSlice::configure);

    @BeforeEach
    void aGroup() {
        fixture.given(new GlossaryTermDefined(TERM, 1, Contents.term(), null));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCoordinatorRetiresAGroupWithOrWithoutAReason() {
        fixture.when(new RetireTerm(COORDINATOR, TERM, "意味が違う")).stores(new GlossaryTermRetired(TERM, "意味が違う"));
    }

    @Test
    void aGroupIsRetiredOnce() {
        fixture.given(new GlossaryTermRetired(TERM, null))
                .when(new RetireTerm(COORDINATOR, TERM, null))
                .refuses(CONFLICT, null, "term_retired");
    }

    @Test
    void aGroupThatNeverWasCannotBeRetired() {
        fixture.when(new RetireTerm(COORDINATOR, new TermId("other"), null)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void othersMayNotAndAReasonHasItsLength() {
        fixture.when(new RetireTerm(INTERMEDIARY, TERM, null)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new RetireTerm(COORDINATOR, TERM, "理".repeat(1_001)))
                .refuses(INVALID, "reason", "too_long", 1_000);
    }
}
