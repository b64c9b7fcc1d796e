package jp.musubi.command.glossary.importterms;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.command.glossary.importterms.ImportTerms.NewTerm;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.samples.Contents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTermsTest {
    private static final TermId A = new TermId("a");
    private static final TermId B = new TermId("b");
    private final SliceFixture fixture = SliceFixture.of(ImportTermsSlice::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    private static NewTerm term(TermId id) {
        return new NewTerm(id, Contents.term());
    }

    private static GlossaryTermDefined defined(TermId id) {
        return new GlossaryTermDefined(id, 1, Contents.term(), "用語.csv");
    }

    @Test
    void allGroupsAreStoredAtOnce() {
        fixture.when(new ImportTerms(COORDINATOR, "用語.csv", List.of(term(A), term(B))))
                .stores(defined(A), defined(B));
    }

    @Test
    void theSystemAndAdministratorsMayAndOthersMayNot() {
        fixture.when(new ImportTerms(SystemActors.MUSUBI, "用語.csv", List.of(term(A))))
                .stores(defined(A));
        fixture.when(new ImportTerms(ADMINISTRATOR, "用語.csv", List.of(term(B)))).stores(defined(B));
        fixture.when(new ImportTerms(COMPANY, "用語.csv", List.of(term(new TermId("c")))))
                .refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void whatPeopleHaveRevisedOrRetiredStaysAsItIs() {
        fixture.given(defined(A), new GlossaryTermRetired(A, null))
                .when(new ImportTerms(COORDINATOR, "用語.csv", List.of(term(A), term(B))))
                .stores(defined(B));
    }

    @Test
    void oneBadGroupKeepsAllOut() {
        NewTerm bad = new NewTerm(B, new TermContent(List.of("皮"), List.of(), List.of(), null));
        fixture.when(new ImportTerms(COORDINATOR, "用語.csv", List.of(term(A), bad)))
                .refuses(INVALID, "terms.1", "too_few_forms");
    }

    @Test
    void anImportHoldsSomethingButNotTooMuch() {
        fixture.when(new ImportTerms(COORDINATOR, "用語.csv", List.of())).refuses(INVALID, "terms", "required");
        fixture.when(new ImportTerms(COORDINATOR, " ", List.of(term(A)))).refuses(INVALID, "source", "required");
        fixture.when(new ImportTerms(COORDINATOR, "用語.csv", many(10_001)))
                .refuses(INVALID, "terms", "too_many_terms", 10_000);
    }

    @Test
    void asManyAsOneCommandMayHoldAreStored() {
        assertThat(fixture.when(new ImportTerms(COORDINATOR, "用語.csv", many(10_000)))
                        .stored())
                .hasSize(10_000);
    }

    private static List<NewTerm> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> term(new TermId("t" + i)))
                .toList();
    }
}
