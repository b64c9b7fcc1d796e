package jp.musubi.search.query;

import static jp.musubi.search.Records.put;
import static jp.musubi.search.Records.search;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.Records;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search finds beyond the words as they were typed, and in what order. */
class WideSearchTest {
    private static final String OTHER = "切削工具の寿命予測";

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(IndexChange... changes) {
        index.apply(List.of(changes), index.position() + changes.length);
    }

    private static IndexChange group(long from, String... words) {
        TermGroup group = new TermGroup("t" + from, List.of(words), List.of(), List.of(), null);
        Set<String> members = Set.of(Viewer.MEMBER);
        return new IndexChange.Put(new RecordDocument(
                new RecordRef(RecordType.TERM, group.id()),
                from,
                1,
                members,
                members,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                group,
                new byte[0]));
    }

    private SearchPage page(String text) {
        return index.read(view -> view.search(search(text), Viewer.visitor()));
    }

    private List<String> found(String text) {
        return ids(page(text));
    }

    private static List<String> ids(SearchPage page) {
        return page.records().stream().map(each -> each.record().id()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "取付, 取り付け治具の共通化", "取付け, 取り付け治具の共通化", "取り付け, 取付金具の試作", "引越し, 引っ越し荷物の振動計測",
        "申込, 申し込み受付の自動化", "組合せ, 組み合わせ最適化による配船", "焼入れ, 焼き入れした歯車の応力", "乾燥, 乾燥炉の温度",
        "打合せ, 打ち合わせ記録の要約", "巻取り, 巻き取り張力の制御"
    })
    void kanaBetweenKanjiMayBeLeftOut(String typed, String title) {
        given(put("seed:a", 1, title), put("seed:b", 2, OTHER));
        assertThat(found(typed)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "癌, 膵臓がんの血中標識",
        "蜜柑, みかんの搾りかす",
        "柔らかい, やわらかいロボットの把持",
        "カイコ, 蚕の糸",
        "やわらかい, 柔らかい素材の縫製",
        "たんにん, タンニンの抽出",
        "温かい, 暖かい温室の設計"
    })
    void kanjiAndKanaMeetByTheirReading(String typed, String title) {
        given(put("seed:a", 1, title), put("seed:b", 2, OTHER));
        assertThat(found(typed)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "龍ヶ崎, 竜ケ崎市の水田",
        "竜ケ崎, 龍ヶ崎市の水田",
        "霞ヶ関, 霞が関の庁舎",
        "三か月, 三ヶ月の保存試験",
        "梼原, 檮原町の林業",
        "斉藤, 齋藤式の発酵槽",
        "ストップウォッチ, ストツプウオツチ式の計時"
    })
    void namesAreFoundHoweverTheyAreWritten(String typed, String title) {
        given(put("seed:a", 1, title), put("seed:b", 2, OTHER));
        assertThat(found(typed)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "ベータカロテン, β-カロテンの安定化",
        "βカロテン, ベータカロテンの安定化",
        "TNF-alpha, TNF-α産生を抑える成分",
        "TNFアルファ, TNF-α産生を抑える成分",
        "γ線, ガンマ線の遮蔽",
        "CAD, 3DCADの変換",
        "RNA, mRNAの品質評価"
    })
    void greekLettersAndPartsOfNamesAreFound(String typed, String title) {
        given(put("seed:a", 1, title), put("seed:b", 2, OTHER));
        assertThat(found(typed)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "タンパク, 構造タンパク質の繊維",
        "内視鏡下手術, 内視鏡下手術の支援",
        "アジア, 東南アジア向けの包装",
        "核酸医薬, 核酸医薬品の送達",
        "視鏡下, 内視鏡下手術の支援",
        "造タンパ, 構造タンパク質の繊維"
    })
    void aPieceOfAWordFindsIt(String typed, String title) {
        given(put("seed:a", 1, title), put("seed:b", 2, OTHER));
        assertThat(found(typed)).containsExactly("a");
    }

    @Test
    void aPieceIsFoundOnlyWhereItStandsWhole() {
        given(put("seed:a", 1, "センター方式のコンサルティング"), put("seed:b", 2, "東京都の防災"));
        assertThat(found("センサ")).isEmpty();
        assertThat(found("京都")).isEmpty();
    }

    @Test
    void theGlossaryInForceAddsWhatItHoldsEqual() {
        given(put("seed:a", 1, "カキノキの剪定"), put("seed:b", 2, OTHER), group(3, "柿", "カキノキ"));
        assertThat(found("柿")).containsExactly("a");
        assertThat(page("柿").reach()).isEqualTo(new Reach(0, 1, 0));
        assertThat(index.<Long>readAt(
                        2, view -> view.search(search("柿"), Viewer.visitor()).total()))
                .as("before the group was in force")
                .isZero();
    }

    @Test
    void aGroupStandsForAllWordsOfWhatWasTyped() {
        given(put("seed:a", 1, "AIによる検品"), put("seed:b", 2, OTHER), group(3, "人工知能", "AI"));
        assertThat(found("人工知能 検品")).containsExactly("a");
        assertThat(found("人工知能 剪定")).containsExactly("a");
        assertThat(page("人工知能 剪定").reach().onlyPartial()).isTrue();
    }

    @Test
    void everyWordAsTypedComesBeforeOtherSpellingsWhateverTheScore() {
        given(
                new IndexChange.Put(Records.record("seed:a", 1, "癌 癌 癌", "がんの検診。".repeat(3), "")),
                new IndexChange.Put(Records.record(
                        "seed:b", 2, "唾液の検査", "長い概要の文がここに続き、最後に一度だけがんと言う。".concat("別の話。".repeat(30)), "")),
                new IndexChange.Put(Records.record("seed:c", 3, "癌 癌 癌", "", "")),
                group(4, "がん", "癌"));
        assertThat(found("がん")).containsExactly("a", "b", "c");
        assertThat(page("がん").reach()).isEqualTo(new Reach(2, 1, 0));
    }

    @Test
    void recordsThatLackWordsAreShownOnlyWhereNoneHasAll() {
        given(put("seed:a", 1, "柿の皮の利用"), put("seed:b", 2, "柿の渋抜き"), put("seed:c", 3, "皮の染色"), put("seed:d", 4, OTHER));
        assertThat(found("柿の皮")).containsExactly("a");
        assertThat(page("柿の皮").reach().further()).isFalse();
        assertThat(found("柿の皮の養殖")).startsWith("a").containsExactlyInAnyOrder("a", "b", "c");
        assertThat(page("柿の皮の養殖").reach()).isEqualTo(new Reach(0, 0, 3));
    }

    @Test
    void aSentenceFindsWhatItIsAbout() {
        given(put("seed:a", 1, "庄内柿の果皮からタンニンを取り出す"), put("seed:b", 2, OTHER));
        assertThat(found("干し柿を作るときに出る皮の使い道を探しています。捨てるのはもったいない")).containsExactly("a");
    }

    @Test
    void countsFacetsAndPagesAreThoseOfTheList() {
        IndexChange[] changes = new IndexChange[30];
        for (int i = 0; i < changes.length; i++) {
            RecordDocument one =
                    Records.record("seed:s" + (char) ('a' + i % 26) + i, i + 1, i % 3 == 0 ? "がんの検診" : "癌の検診");
            changes[i] = new IndexChange.Put(Records.with(
                    one, one.readers(), one.insiders(), Map.of("field", Set.of(i % 2 == 0 ? "medical" : "food"))));
        }
        given(changes);
        given(group(changes.length + 1, "がん", "癌"));
        SearchPage all = page("がん");
        assertThat(all.reach()).isEqualTo(new Reach(10, 20, 0));
        assertThat(all.facets().get("field")).isEqualTo(Map.of("medical", 15L, "food", 15L));
        SearchPage narrowed = index.read(view -> view.search(
                new SearchQuery(
                        Set.of(RecordType.SEED),
                        "がん",
                        Map.of("field", Set.of("food")),
                        List.of(),
                        null,
                        0,
                        4,
                        Set.of()),
                Viewer.visitor()));
        assertThat(narrowed.total()).isEqualTo(15);
        assertThat(narrowed.reach()).isEqualTo(new Reach(5, 10, 0));
        List<String> paged = new ArrayList<>();
        for (int offset = 0; offset < 15; offset += 4) {
            int from = offset;
            paged.addAll(ids(index.read(view -> view.search(
                    new SearchQuery(
                            Set.of(RecordType.SEED),
                            "がん",
                            Map.of("field", Set.of("food")),
                            List.of(),
                            null,
                            from,
                            4,
                            Set.of()),
                    Viewer.visitor()))));
        }
        assertThat(paged).hasSize(15).doesNotHaveDuplicates();
    }
}
