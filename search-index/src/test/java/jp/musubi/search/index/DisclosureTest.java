package jp.musubi.search.index;

import static jp.musubi.search.Records.record;
import static jp.musubi.search.Records.search;
import static jp.musubi.search.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.Reach;
import jp.musubi.search.query.SearchPage;
import jp.musubi.search.query.Similar;
import jp.musubi.search.query.SimilarQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One filter: what a viewer may not know of changes nothing that the viewer sees. */
class DisclosureTest {
    private static final Viewer COORDINATOR = new Viewer(Set.of("public", "role:coordinator"), false);

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @BeforeEach
    void twoRecords() {
        index.apply(
                List.of(
                        new IndexChange.Put(record("seed:open", 1, "柿の皮", "公開の概要", "秘密の配合")),
                        new IndexChange.Put(with(
                                record("seed:hidden", 2, "柿の渋", "概要", "詳細"),
                                Set.of("role:coordinator"),
                                Set.of("role:coordinator"),
                                Map.of("field", Set.of("medical"))))),
                2);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private SearchPage found(String text, Viewer viewer) {
        return index.read(view -> view.search(search(text), viewer));
    }

    @Test
    void limitedWordsAreFoundByInsidersOnly() {
        assertThat(found("配合", Viewer.visitor()).total()).isZero();
        assertThat(found("秘", Viewer.visitor()).total()).isZero();
        assertThat(found("配合", COORDINATOR).total()).isEqualTo(1);
        assertThat(found("秘", COORDINATOR).records().getFirst().insider()).isTrue();
        assertThat(found("柿 配合", Viewer.visitor()).reach()).isEqualTo(new Reach(0, 0, 1));
        assertThat(found("柿 配合", COORDINATOR).reach()).isEqualTo(new Reach(1, 0, 0));
    }

    @Test
    void wordsOfInternalTextsAreFoundByTheOfficeOnlyAndCountForNobodyElse() {
        Viewer owner = new Viewer(Set.of("public", "person:owner"), false);
        double before = score("柿", owner);
        index.apply(List.of(new IndexChange.Put(noted("seed:noted", 3, "社長は聴診に慎重、柿柿柿"))), 3);
        double without = score("柿", owner);
        index.apply(List.of(new IndexChange.Put(noted("seed:noted", 4, ""))), 4);

        assertThat(score("柿", owner)).isEqualTo(without).isNotEqualTo(before);
        for (String word : List.of("聴診", "聴", "慎重")) {
            assertThat(foundAt(3, word, owner).total()).as(word).isZero();
            assertThat(foundAt(3, word, Viewer.visitor()).total()).as(word).isZero();
            assertThat(foundAt(3, word, COORDINATOR).total()).as(word).isEqualTo(1);
            assertThat(foundAt(3, word, Viewer.system()).total()).as(word).isEqualTo(1);
            assertThat(foundAt(4, word, COORDINATOR).total()).as(word).isZero();
        }
        var mine = foundAt(3, "電話", owner).records().getFirst();
        assertThat(mine.insider()).isTrue();
        assertThat(mine.office()).isFalse();
        assertThat(foundAt(3, "電話", COORDINATOR).records().getFirst().office()).isTrue();
    }

    @Test
    void whatIsNearATextIsMeasuredWithoutInternalTextsForThoseWhoDoNotSeeThem() {
        Viewer owner = new Viewer(Set.of("public", "person:owner"), false);
        index.apply(List.of(new IndexChange.Put(noted("seed:noted", 3, "聴診の記録"))), 3);
        var text = new MatchText("聴診", "", List.of(), null);
        var query = new SimilarQuery(RecordType.SEED, text, null, Map.of(), 10);

        assertThat(index.<List<Similar>>read(view -> view.similar(query, owner)))
                .isEmpty();
        assertThat(index.<List<Similar>>read(view -> view.similar(query, COORDINATOR)))
                .hasSize(1);
    }

    private double score(String text, Viewer viewer) {
        return found(text, viewer).records().stream()
                .filter(one -> one.record().id().equals("open"))
                .findFirst()
                .orElseThrow()
                .score();
    }

    private SearchPage foundAt(long position, String text, Viewer viewer) {
        return index.readAt(position, view -> view.search(search(text), viewer));
    }

    private static RecordDocument noted(String ref, long from, String note) {
        return new RecordDocument(
                RecordRef.parse(ref),
                from,
                1,
                Set.of("person:owner", "role:coordinator"),
                Set.of("person:owner", "role:coordinator"),
                Set.of("role:coordinator"),
                Map.of("title", "干した果実"),
                Map.of("details", "電話番号"),
                note.isEmpty() ? Map.of() : Map.of("hearing", note),
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                new byte[] {1});
    }

    @Test
    void whoMayNotKnowOfARecordDoesNotFindIt() {
        assertThat(found("渋", Viewer.visitor()).total()).isZero();
        assertThat(found("", Viewer.visitor()).total()).isEqualTo(1);
        assertThat(found("", new Viewer(Set.of(), false)).total()).isZero();
        RecordRef hidden = RecordRef.parse("seed:hidden");
        assertThat(index.<Boolean>read(
                        view -> view.get(hidden, Viewer.visitor()).isPresent()))
                .isFalse();
        assertThat(index.<Boolean>read(view -> view.get(hidden, COORDINATOR).isPresent()))
                .isTrue();
    }

    @Test
    void facetsCountOnlyWhatTheViewerMayKnowOf() {
        assertThat(found("", Viewer.visitor()).facets()).isEqualTo(Map.of("field", Map.of("food", 1L)));
        assertThat(found("柿", COORDINATOR).facets()).isEqualTo(Map.of("field", Map.of("food", 1L, "medical", 1L)));
    }

    @Test
    void piecesAndReadingsOfLimitedTextsAreFoundByInsidersOnlyAndMoveNothingForOthers() {
        index.apply(
                List.of(
                        new IndexChange.Put(record("seed:a", 3, "真珠の養殖", "", "構造タンパク質を蚕に")),
                        new IndexChange.Put(record("seed:b", 4, "真珠の選別", "", ""))),
                4);
        for (String typed : List.of("構造タンパ", "カイコ", "パク質")) {
            assertThat(found(typed, Viewer.visitor()).total()).as(typed).isZero();
            assertThat(found(typed, COORDINATOR).total()).as(typed).isEqualTo(1);
        }
        SearchPage mixed = found("真珠 構造タンパ 選別機", Viewer.visitor());
        assertThat(mixed.reach()).isEqualTo(new Reach(0, 0, 1));
        assertThat(mixed.records().getFirst().record().id()).isEqualTo("b");
        assertThat(mixed.facets()).isEqualTo(Map.of("field", Map.of("food", 1L)));
    }

    @Test
    void scoresAreThoseOfAnIndexWithoutWhatTheViewerMayNotSee() {
        double seen = found("柿", Viewer.visitor()).records().getFirst().score();
        try (LuceneSearchIndex other = LuceneSearchIndex.inMemory()) {
            other.apply(List.of(new IndexChange.Put(record("seed:open", 1, "柿の皮", "公開の概要", ""))), 1);
            double alone = other.read(view -> view.search(search("柿"), Viewer.visitor()))
                    .records()
                    .getFirst()
                    .score();
            assertThat(Double.doubleToLongBits(seen)).isEqualTo(Double.doubleToLongBits(alone));
        }
    }

    @Test
    void aRecordThatWasHiddenThenIsHiddenAsOfThen() {
        index.apply(List.of(new IndexChange.Put(record("seed:hidden", 3, "柿の渋", "概要", "詳細"))), 3);
        assertThat(found("渋", Viewer.visitor()).total()).isEqualTo(1);
        assertThat(index.<Long>readAt(
                        2, view -> view.search(search("渋"), Viewer.visitor()).total()))
                .isZero();
    }
}
