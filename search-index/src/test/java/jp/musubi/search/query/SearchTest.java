package jp.musubi.search.query;

import static jp.musubi.search.Records.put;
import static jp.musubi.search.Records.search;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.Records;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(IndexChange... changes) {
        index.apply(List.of(changes), index.position() + changes.length);
    }

    private List<String> found(String text) {
        return found(search(text));
    }

    private List<String> found(SearchQuery query) {
        return index.read(view -> view.search(query, Viewer.visitor())).records().stream()
                .map(StoredRecord::record)
                .map(RecordRef::toString)
                .toList();
    }

    @Test
    void aWordOfOneKanjiIsFoundInsideACompound() {
        given(put("seed:a", 1, "果皮ポリフェノールの抽出"), put("seed:b", 2, "切削工具の寿命"));
        assertThat(found("皮")).containsExactly("seed:a");
    }

    @Test
    void variantsOfWritingAreFoundAlike() {
        given(
                put("seed:a", 1, "髙橋研究室の技術"),
                put("seed:b", 2, "㈱山形精機との試作"),
                put("seed:c", 3, "ﾘﾝｺﾞの追熟"),
                put("seed:d", 4, "コンピューター断層撮影"));
        assertThat(found("高橋")).containsExactly("seed:a");
        assertThat(found("株式会社山形精機")).containsExactly("seed:b");
        assertThat(found("(株)山形精機")).containsExactly("seed:b");
        assertThat(found("りんご")).containsExactly("seed:c");
        assertThat(found("ＣＯＭＰＵＴＥＲ")).as("a loanword in English").containsExactly("seed:d");
        assertThat(found("コンピュータ")).containsExactly("seed:d");
    }

    @Test
    void englishIsFoundInAnyCaseAndNumber() {
        given(put("seed:a", 1, "Enzymes for Dairy Waste"), put("seed:b", 2, "牛の発情検知"));
        assertThat(found("ENZYME")).containsExactly("seed:a");
        assertThat(found("the enzymes")).containsExactly("seed:a");
    }

    @Test
    void upToFourWordsMustAllBeThere() {
        given(put("seed:a", 1, "柿の皮の利用"), put("seed:b", 2, "柿の渋抜き"));
        assertThat(found("柿 皮")).containsExactly("seed:a");
        assertThat(found("柿")).containsExactlyInAnyOrder("seed:a", "seed:b");
        assertThat(found("柿 皮 養殖")).as("the nearest, when no record has all").containsExactly("seed:a");
    }

    @Test
    void ofManyWordsMostMustBeThere() {
        given(put("seed:a", 1, "漬物 発酵 乳酸菌 香り 低減"), put("seed:b", 2, "漬物 切削 工具"));
        assertThat(found("漬物 発酵 乳酸菌 香り 若者")).containsExactly("seed:a");
    }

    @Test
    void aWordInTheTitleWeighsMore() {
        given(
                new IndexChange.Put(Records.record("seed:a", 1, "発酵食品", "漬物に使える", "")),
                new IndexChange.Put(Records.record("seed:b", 2, "漬物", "発酵食品に使える", "")));
        assertThat(found("漬物")).containsExactly("seed:b", "seed:a");
    }

    @Test
    void aBlankTextFindsAllNewestFirst() {
        given(put("seed:a", 1, "一"), put("need:b", 2, "二"), put("seed:a", 3, "三"));
        assertThat(found(" 　")).containsExactly("seed:a", "need:b");
    }

    @Test
    void aTextWithoutAnyWordFindsNothing() {
        given(put("seed:a", 1, "柿"));
        assertThat(found("!?。")).isEmpty();
    }

    @Test
    void equalScoresAreOrderedById() {
        given(put("seed:c", 1, "柿"), put("seed:a", 2, "柿"), put("seed:b", 3, "柿"));
        assertThat(found("柿")).containsExactly("seed:a", "seed:b", "seed:c");
    }

    @Test
    void filtersRangesAndSortHold() {
        given(put("seed:a", 1, "柿"), put("seed:b", 2, "柿"), put("seed:c", 3, "柿"));
        SearchQuery.Range range = new SearchQuery.Range("registered", 2, 3);
        SearchQuery.Sort sort = new SearchQuery.Sort("registered", true);
        Map<String, Set<String>> food = Map.of("field", Set.of("food", "energy"));
        assertThat(found(new SearchQuery(Set.of(RecordType.SEED), "柿", food, List.of(range), sort, 0, 10, Set.of())))
                .containsExactly("seed:c", "seed:b");
        Map<String, Set<String>> none = Map.of("field", Set.of("energy"));
        assertThat(found(new SearchQuery(Set.of(RecordType.SEED), "柿", none, List.of(), sort, 0, 10, Set.of())))
                .isEmpty();
        SearchQuery.Sort unknown = new SearchQuery.Sort("deadline", false);
        assertThat(found(new SearchQuery(Set.of(RecordType.SEED), "", Map.of(), List.of(), unknown, 1, 1, Set.of())))
                .containsExactly("seed:b");
    }

    @Test
    void aPageOutOfBoundsIsRefused() {
        SearchQuery tooLarge =
                new SearchQuery(Set.of(RecordType.SEED), "", Map.of(), List.of(), null, 0, 201, Set.of());
        assertThatThrownBy(() -> found(tooLarge)).isInstanceOf(IllegalArgumentException.class);
    }
}
