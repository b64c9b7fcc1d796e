package jp.musubi.query.glossary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.record.Field;
import jp.musubi.query.glossary.find.FindTerms;
import jp.musubi.query.glossary.read.ReadTerm;
import jp.musubi.query.glossary.readwhole.ReadGlossary;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.kit.projection.ProjectionException;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Glossary;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsTest {
    private static final TermId PEEL = new TermId("peel");
    private static final TermId CHATTER = new TermId("chatter");
    private static final TermContent PEELS = new TermContent(List.of("皮"), List.of("果皮"), List.of("peel"), Field.FOOD);
    private static final TermContent CHATTERS =
            new TermContent(List.of("ビビリ"), List.of("再生びびり振動"), List.of("chatter"), Field.MACHINERY);

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void twoGroups() {
        cluster = new TestCluster(folder);
        cluster.store(
                "hanako",
                new GlossaryTermDefined(PEEL, 1, PEELS, "用語.csv"),
                new GlossaryTermDefined(CHATTER, 1, CHATTERS, null));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private Page<TermView> terms(Viewer viewer, String text, Map<String, Set<String>> filters) {
        return cluster.ask(new FindTerms(viewer, text, filters, null, 1, 20, null));
    }

    private static Viewer member() {
        return Sample.person(Sample.STRANGER);
    }

    @Test
    void aGroupIsFoundByEachOfItsWordsInWhateverLanguage() {
        for (String word : List.of("皮", "果皮", "peel")) {
            assertThat(terms(member(), word, Map.of()).items())
                    .as(word)
                    .extracting(TermView::id)
                    .containsExactly(PEEL);
        }
        assertThat(terms(member(), "びびり", Map.of()).items())
                .extracting(TermView::id)
                .containsExactly(CHATTER);
    }

    @Test
    void groupsAreFilteredByFieldAndCounted() {
        Page<TermView> food = terms(member(), "", Map.of("field", Set.of("food")));
        assertThat(food.items()).extracting(TermView::id).containsExactly(PEEL);
        assertThat(terms(member(), "", Map.of()).facets().get("field")).isEqualTo(Map.of("food", 1L, "machinery", 1L));
    }

    @Test
    void theGlossaryIsForMembers() {
        assertThat(terms(Viewer.visitor(), "", Map.of()).total()).isZero();
        assertThat(cluster.ask(new ReadTerm(Viewer.visitor(), PEEL, null))).isEmpty();
        assertThat(cluster.ask(new ReadGlossary(Viewer.visitor(), null))).isEqualTo(Glossary.NONE);
        assertThat(cluster.ask(new ReadGlossary(member(), null)).groups()).hasSize(2);
    }

    @Test
    void whatIsInForceExpandsQueriesUntilItIsRetired() {
        Viewer auditor = Sample.auditor();
        cluster.store("hanako", new GlossaryTermRetired(CHATTER, "ほかの組にある"));

        Glossary now = cluster.ask(new ReadGlossary(auditor, null));
        assertThat(now.version()).isEqualTo("glossary@3");
        assertThat(now.groups())
                .containsExactly(new TermGroup("peel", List.of("皮"), List.of("果皮"), List.of("peel"), "food"));
        assertThat(cluster.ask(new ReadGlossary(auditor, 2L)).version()).isEqualTo("glossary@2");
        assertThat(cluster.ask(new ReadTerm(member(), CHATTER, null))
                        .orElseThrow()
                        .state())
                .isEqualTo(TermState.RETIRED);
        assertThat(terms(member(), "", Map.of()).items())
                .extracting(TermView::id)
                .containsExactly(PEEL);
        assertThat(terms(member(), "", Map.of("state", Set.of("retired"))).items())
                .extracting(TermView::id)
                .containsExactly(CHATTER);
    }

    @Test
    void aRevisionTakesThePlaceOfWhatItWasAndCoordinatorsMayReadThePast() {
        TermContent wider = new TermContent(List.of("皮", "むき皮"), List.of("果皮"), List.of("peel"), null);
        cluster.store("hanako", new GlossaryTermDefined(PEEL, 2, wider, "用語.csv"));

        assertThat(cluster.ask(new ReadTerm(member(), PEEL, null)).orElseThrow().content())
                .isEqualTo(wider);
        assertThat(cluster.ask(new ReadTerm(Sample.auditor(), PEEL, 1L))
                        .orElseThrow()
                        .content())
                .isEqualTo(PEELS);
        assertThat(cluster.ask(new ReadTerm(member(), PEEL, 1L))).isEmpty();
    }

    @Test
    void theHistoryTellsEachChangeToAuditorsAndAdministratorsAndToNoOtherMember() {
        cluster.store("hanako", new GlossaryTermRetired(PEEL, "まちがい"));
        ReadHistory asked = new ReadHistory(Sample.auditor(), PEEL.ref(), null);

        List<HistoryEntry> told = cluster.ask(asked);
        assertThat(told).extracting(HistoryEntry::type).containsExactly("GlossaryTermDefined", "GlossaryTermRetired");
        assertThat(told.getFirst().changes())
                .contains(new HistoryEntry.FieldChange("business", null, "皮"))
                .contains(new HistoryEntry.FieldChange("source", null, "用語.csv"));
        assertThat(told.getLast().why()).isEqualTo("まちがい");
        assertThat(cluster.ask(
                        new ReadHistory(Viewer.person(Sample.HANAKO, Set.of(Role.ADMINISTRATOR)), PEEL.ref(), null)))
                .hasSize(2);
        assertThat(cluster.ask(new ReadHistory(member(), PEEL.ref(), null))).isEmpty();
    }

    @Test
    void aRebuildGivesTheSameGlossary() {
        cluster.store(
                "hanako", new GlossaryTermRetired(CHATTER, null), new RoleGranted(Sample.HANAKO, Role.AUDITOR, null));
        Glossary before = cluster.ask(new ReadGlossary(Sample.auditor(), null));
        cluster.rebuild(1);

        assertThat(cluster.ask(new ReadGlossary(Sample.auditor(), null))).isEqualTo(before);
    }

    @Test
    void aGroupThatNeverWasCannotBeRetired() {
        cluster.append("hanako", new GlossaryTermRetired(new TermId("never"), null));

        assertThatThrownBy(cluster::project).isInstanceOf(ProjectionException.class);
    }
}
