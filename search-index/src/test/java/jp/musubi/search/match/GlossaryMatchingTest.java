package jp.musubi.search.match;

import static jp.musubi.search.Records.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlossaryMatchingTest {
    private static final RecordRef NEED = RecordRef.parse("need:n");

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(IndexChange... changes) {
        index.apply(List.of(changes), index.position() + changes.length);
    }

    private MatchResult candidates() {
        return index.read(view -> view.candidates(NEED, 10));
    }

    private static List<String> ids(MatchResult result) {
        return result.candidates().stream().map(c -> c.record().id()).toList();
    }

    private static IndexChange group(long from, List<String> business, List<String> academic, List<String> english) {
        String id = "t" + from;
        return new IndexChange.Put(new RecordDocument(
                new RecordRef(RecordType.TERM, id),
                from,
                1,
                Set.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                null,
                new TermGroup(id, business, academic, english, null),
                new byte[0]));
    }

    @Test
    void whatTheGlossaryTiesTogetherMeets() {
        given(put("seed:academic", 1, "咀嚼機能の評価"), put("seed:other", 2, "切削工具の寿命"), put("need:n", 3, "やわらかいものを噛む力"));
        assertThat(ids(candidates())).isEmpty();
        given(group(4, List.of("噛む"), List.of("咀嚼"), List.of("chewing")));
        MatchResult found = candidates();
        assertThat(ids(found)).containsExactly("academic");
        assertThat(found.glossary()).isEqualTo("glossary@4");
        assertThat(found.candidates().getFirst().reasons().factors())
                .extracting(Evidence.Factor::name)
                .contains("glossary");
        assertThat(found.candidates().getFirst().reasons().links())
                .extracting(
                        Evidence.Link::said,
                        Evidence.Link::term,
                        link -> link.group().value())
                .containsExactly(tuple("噛む", "咀嚼", "t4"));
        assertThat(found.candidates().getFirst().reasons().factors().stream()
                        .mapToDouble(Evidence.Factor::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aLoanwordMeetsItsEnglishWithoutAnyGlossary() {
        given(
                put("seed:english", 1, "Peptides of collagen from the skin of fish"),
                put("seed:other", 2, "Wear of cutting tools"),
                put("need:n", 3, "コラーゲンを取り出したい"));
        MatchResult found = candidates();
        assertThat(ids(found)).containsExactly("english");
        assertThat(found.glossary()).isEqualTo("none");
        assertThat(found.candidates().getFirst().reasons().links())
                .extracting(Evidence.Link::said, Evidence.Link::term, Evidence.Link::group)
                .containsExactly(tuple("コラーゲン", "collagen", null));
    }

    @Test
    void aFormThatIsSaidWholeIsNamedAndOfOthersTheWordsThatAre() {
        given(
                put("seed:whole", 1, "食品残渣の発酵"),
                put("seed:part", 2, "水産の残渣の発酵"),
                put("seed:other", 3, "切削工具の寿命"),
                put("need:n", 4, "毎日の生ごみを減らす"),
                group(5, List.of("生ごみ"), List.of("食品残渣"), List.of("food waste")));

        assertThat(candidates().candidates())
                .allSatisfy(found -> assertThat(found.reasons().links())
                        .extracting(Evidence.Link::term)
                        .containsExactly(found.record().id().equals("whole") ? "食品残渣" : "残渣"));
        assertThat(candidates().candidates())
                .hasSize(2)
                .allSatisfy(found -> assertThat(found.reasons().links().stream()
                                .mapToDouble(Evidence.Link::share)
                                .sum())
                        .as("as much as the factor says")
                        .isCloseTo(
                                found.reasons().factors().stream()
                                        .filter(factor -> factor.name().equals("glossary"))
                                        .mapToDouble(Evidence.Factor::share)
                                        .sum(),
                                within(1e-9)));
    }

    @Test
    void aNeedInEnglishFindsASeedInJapanese() {
        given(
                put("seed:fall", 1, "転倒予防と検知"),
                put("seed:other", 2, "切削工具の寿命"),
                put("need:n", 3, "Prevent residents from falling at night"),
                group(4, List.of("転ぶ"), List.of("転倒"), List.of("fall")));
        assertThat(ids(candidates())).containsExactly("fall");
    }

    @Test
    void whatNoSeedCanSayDoesNotRaiseTheFloor() {
        given(
                put("seed:fall", 1, "転倒予防と検知"),
                put("seed:other", 2, "切削工具の寿命"),
                put("need:n", 3, "Prevent elderly residents of our house from falling out of beds during dark nights"),
                group(4, List.of("転ぶ"), List.of("転倒"), List.of("fall")));
        MatchResult found = candidates();
        assertThat(found.floor()).isPositive().isLessThan(found.selfScore() / 100);
        assertThat(found.proposable(found.candidates().getFirst())).isTrue();
    }

    @Test
    void aGroupAppliesOnlyWhenAllWordsOfAFormAreSaid() {
        given(
                put("seed:wear", 1, "摩耗の予測"),
                put("seed:other", 2, "温室の蓄熱"),
                put("need:n", 3, "a tool for gardens"),
                group(4, List.of("刃の減り"), List.of("摩耗"), List.of("tool wear")));
        assertThat(ids(candidates())).isEmpty();
    }

    @Test
    void aWordOfTheGlossaryWeighsLessThanTheWordForWhichItStands() {
        given(
                put("seed:same", 1, "猛暑の対応策"),
                put("seed:tied", 2, "酷暑の対応策"),
                put("need:n", 3, "猛暑にこまる牛舎"),
                group(4, List.of("猛暑"), List.of("酷暑"), List.of()));
        List<Candidate> found = candidates().candidates();
        assertThat(ids(candidates())).containsExactly("same", "tied");
        assertThat(found.get(0).reasons().score())
                .isGreaterThan(found.get(1).reasons().score());
    }

    @Test
    void theGlossaryOfThatDayIsInForce() {
        given(
                put("seed:academic", 1, "咀嚼機能の評価"),
                put("need:n", 2, "やわらかいものを噛む力"),
                group(3, List.of("噛む"), List.of("咀嚼"), List.of()));
        assertThat(ids(candidates())).containsExactly("academic");
        assertThat(ids(index.readAt(2, view -> view.candidates(NEED, 10)))).isEmpty();
        assertThat(index.<String>readAt(2, view -> view.candidates(NEED, 10).glossary()))
                .isEqualTo("none");
    }

    @Test
    void manyGroupsThatGiveTheSameWordAddItOnce() {
        List<IndexChange> changes = new ArrayList<>(
                List.of(put("seed:s", 1, "加熱"), put("seed:other", 2, "蓄電"), put("need:n", 3, "煮る 焼く 蒸す")));
        changes.add(group(4, List.of("煮る"), List.of("加熱"), List.of()));
        given(changes.toArray(IndexChange[]::new));
        double once = candidates().candidates().getFirst().reasons().direct();
        given(group(5, List.of("焼く"), List.of("加熱"), List.of()), group(6, List.of("蒸す"), List.of("加熱"), List.of()));
        assertThat(candidates().candidates().getFirst().reasons().direct()).isEqualTo(once);
    }
}
