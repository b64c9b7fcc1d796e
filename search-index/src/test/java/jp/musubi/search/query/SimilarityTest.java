package jp.musubi.search.query;

import static jp.musubi.search.Records.record;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.search.Records;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final Viewer VISITOR = Viewer.visitor();
    private static final Viewer COORDINATOR = new Viewer(Set.of(Viewer.PUBLIC, Viewer.token(Role.COORDINATOR)), false);

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(RecordDocument... documents) {
        for (RecordDocument document : documents) {
            index.apply(List.of(new IndexChange.Put(document)), document.from());
        }
    }

    private List<Similar> similar(String text, Viewer viewer) {
        SimilarQuery query = new SimilarQuery(
                RecordType.SEED, new MatchText(text, "", List.of(), null), RecordRef.parse("seed:self"), Map.of(), 2);
        return index.read(view -> view.similar(query, viewer));
    }

    private static List<String> ids(List<Similar> found) {
        return found.stream().map(similar -> similar.record().id()).toList();
    }

    @Test
    void theNearestComeFirstOfTheSameSideAndNeverTheRecordItself() {
        given(
                record("seed:self", 1, "果皮タンニンの抽出と吸着材"),
                record("seed:near", 2, "果皮タンニンの抽出"),
                record("seed:far", 3, "果皮の染色"),
                record("seed:other", 4, "切削工具の寿命予測"),
                record("need:same", 5, "果皮タンニンの抽出と吸着材"));

        assertThat(ids(similar("果皮タンニンの抽出と吸着材", VISITOR))).containsExactly("near", "far");
    }

    @Test
    void theSameTextIsAsNearAsCanBeAndATextWithNothingInCommonIsNotNear() {
        given(record("seed:same", 1, "果皮タンニンの抽出"), record("seed:other", 2, "切削工具の寿命予測"));

        assertThat(similar("果皮タンニンの抽出", VISITOR)).containsExactly(new Similar(RecordRef.parse("seed:same"), 1));
    }

    @Test
    void limitedTextsAreNearForInsidersOnly() {
        given(record("seed:a", 1, "食品", "", "亜臨界水による抽出"), record("seed:b", 2, "切削工具"));

        assertThat(similar("亜臨界水による抽出", VISITOR)).isEmpty();
        assertThat(ids(similar("亜臨界水による抽出", COORDINATOR))).containsExactly("a");
    }

    @Test
    void whatTheViewerMayNotSeeMovesNeitherListNorNearness() {
        given(record("seed:a", 1, "果皮タンニンの抽出"), record("seed:b", 2, "果皮の染色"));
        List<Similar> before = similar("果皮タンニン", VISITOR);
        RecordDocument hidden = Records.with(
                record("seed:hidden", 3, "果皮タンニン"),
                Set.of(Viewer.token(Role.COORDINATOR)),
                Set.of(Viewer.token(Role.COORDINATOR)),
                Map.of());
        given(hidden);

        assertThat(similar("果皮タンニン", VISITOR)).isEqualTo(before);
        assertThat(ids(similar("果皮タンニン", COORDINATOR))).startsWith("hidden");
    }

    @Test
    void anEmptyTextIsNearNothing() {
        given(record("seed:a", 1, "果皮タンニンの抽出"));

        assertThat(similar("", VISITOR)).isEmpty();
        assertThat(similar("。", VISITOR)).isEmpty();
    }
}
