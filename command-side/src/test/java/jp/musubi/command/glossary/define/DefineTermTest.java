package jp.musubi.command.glossary.define;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.samples.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefineTermTest {
    private static final TermId TERM = new TermId("t");
    private static final TermContent WIDER = new TermContent(List.of("皮", "むき皮"), List.of("果皮"), List.of("peel"), null);
    private final SliceFixture fixture = SliceFixture.of(DefineTermSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static GlossaryTermDefined first() {
        return new GlossaryTermDefined(TERM, 1, Contents.term(), "用語.csv");
    }

    @Test
    void coordinatorsAndAdministratorsDefineGroups() {
        fixture.when(new DefineTerm(COORDINATOR, TERM, 0, Contents.term()))
                .stores(new GlossaryTermDefined(TERM, 1, Contents.term(), null));
        fixture.when(new DefineTerm(ADMINISTRATOR, new TermId("u"), 0, Contents.term()))
                .stores(new GlossaryTermDefined(new TermId("u"), 1, Contents.term(), null));
    }

    @Test
    void nobodyElseDoes() {
        fixture.when(new DefineTerm(RESEARCHER, TERM, 0, Contents.term())).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new DefineTerm(AUDITOR, TERM, 0, Contents.term())).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aRevisionCountsOnAndKeepsWhereTheGroupCameFrom() {
        fixture.given(first())
                .when(new DefineTerm(COORDINATOR, TERM, 1, WIDER))
                .stores(new GlossaryTermDefined(TERM, 2, WIDER, "用語.csv"));
    }

    @Test
    void savingWithoutAChangeStoresNothing() {
        fixture.given(first())
                .when(new DefineTerm(COORDINATOR, TERM, 1, Contents.term()))
                .stores();
    }

    @Test
    void aRetiredGroupIsTakenUpAgain() {
        fixture.given(first(), new GlossaryTermRetired(TERM, null))
                .when(new DefineTerm(COORDINATOR, TERM, 1, Contents.term()))
                .stores(new GlossaryTermDefined(TERM, 2, Contents.term(), "用語.csv"));
    }

    @Test
    void theSecondOfTwoIsToldWhichRevisionStands() {
        fixture.given(first(), new GlossaryTermDefined(TERM, 2, WIDER, null))
                .when(new DefineTerm(COORDINATOR, TERM, 1, Contents.term()))
                .refuses(CONFLICT, null, "stale_revision", 2);
    }

    @Test
    void anIdIsTakenOnceAndAGroupThatNeverWasCannotBeRevised() {
        fixture.given(first())
                .when(new DefineTerm(COORDINATOR, TERM, 0, WIDER))
                .refuses(CONFLICT, "id", "duplicate_id");
        fixture.when(new DefineTerm(COORDINATOR, new TermId("other"), 1, WIDER))
                .refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void aGroupThatTiesNothingIsRefused() {
        fixture.when(new DefineTerm(COORDINATOR, TERM, 0, null)).refuses(INVALID, "business", "group_empty");
        fixture.when(new DefineTerm(COORDINATOR, TERM, 0, new TermContent(List.of("皮"), List.of(), List.of(), null)))
                .refuses(INVALID, null, "too_few_forms");
    }
}
