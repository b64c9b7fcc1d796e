package jp.musubi.search.match;

import static jp.musubi.search.Records.put;
import static jp.musubi.search.Records.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.match.recipe.Recipes;
import jp.musubi.search.match.scoring.Scoring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final RecordRef NEED = RecordRef.parse("need:n");

    private final LuceneSearchIndex index = LuceneSearchIndex.inMemory();

    @AfterEach
    void close() {
        index.close();
    }

    private void given(IndexChange... changes) {
        index.apply(List.of(changes), index.position() + changes.length);
    }

    private MatchResult candidates(RecordRef of) {
        return index.read(view -> view.candidates(of, 10));
    }

    private static List<String> ids(MatchResult result) {
        return result.candidates().stream().map(c -> c.record().toString()).toList();
    }

    @Test
    void whatSharesMeaningComesFirstAndWhatSharesNothingNotAtAll() {
        given(
                put("seed:tannin", 1, "カキ果皮の縮合型タンニンの抽出"),
                put("seed:tool", 2, "切削工具の寿命予測"),
                put("seed:waste", 3, "皮革の染色"),
                put("need:n", 4, "干し柿の皮の使い道がほしい。タンニンは取れないか"));
        assertThat(ids(candidates(NEED))).containsExactly("seed:tannin", "seed:waste");
    }

    @Test
    void factorsAddUpToOneAndTermsAreReadable() {
        given(put("seed:a", 1, "果皮の縮合型タンニンの抽出"), put("seed:b", 2, "切削工具の寿命予測"), put("need:n", 3, "果皮のタンニンを取り出したい"));
        Candidate best = candidates(NEED).candidates().getFirst();
        assertThat(best.reasons().factors().stream()
                        .mapToDouble(Evidence.Factor::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(best.reasons().factors()).extracting(Evidence.Factor::name).contains("terms", "characters", "field");
        assertThat(best.reasons().terms())
                .extracting(Evidence.MatchedTerm::term)
                .containsExactlyInAnyOrder("果皮", "タンニン", "出");
        assertThat(best.reasons().terms())
                .extracting(Evidence.MatchedTerm::share)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void aSeedThatSaysAllTheNeedSaysScoresAsTheNeedItself() {
        given(put("seed:same", 1, "乾燥炉の排気の熱を回収する"), put("need:n", 2, "乾燥炉の排気の熱を回収する"));
        MatchResult result = candidates(NEED);
        assertThat(result.candidates().getFirst().reasons().score()).isEqualTo(result.selfScore());
        assertThat(result.floor()).isBetween(0.0, result.selfScore());
    }

    @Test
    void theSameFieldAloneIsNoMatch() {
        given(put("seed:a", 1, "切削工具"), put("need:n", 2, "がんの早期発見"));
        assertThat(candidates(NEED).candidates()).isEmpty();
        assertThat(candidates(NEED).selfScore()).isPositive();
    }

    @Test
    void matchingGoesBothWays() {
        given(put("seed:a", 1, "真珠貝の身の利用"), put("need:n", 2, "貝の身を捨てずに商品にしたい"), put("need:m", 3, "夜間の見守り"));
        assertThat(ids(candidates(RecordRef.parse("seed:a")))).containsExactly("need:n");
        assertThat(index.<List<RecordRef>>read(view -> view.touchedNeeds(RecordRef.parse("seed:a"), 10_000, 10_000)))
                .containsExactly(NEED);
    }

    @Test
    void limitedTextsAreMatchedToo() {
        given(new IndexChange.Put(record("seed:a", 1, "新素材", "", "発情検知")), put("need:n", 2, "牛の発情検知"));
        assertThat(ids(candidates(NEED))).containsExactly("seed:a");
    }

    @Test
    void theHalfThatSaysNothingWeighsLittle() {
        given(
                put("seed:empty", 1, "困っている課題の解決方法を検討し提案する技術"),
                put("seed:fit", 2, "びびり振動の抑制"),
                put("seed:other", 3, "果皮の抽出"),
                put("need:n", 4, "びびり振動に困っている。課題の解決方法を検討し提案してほしい"));
        assertThat(ids(candidates(NEED)).getFirst()).isEqualTo("seed:fit");
    }

    @Test
    void aRecordThatTakesNoPartHasNoCandidates() {
        given(put("seed:a", 1, "柿"));
        assertThat(candidates(RecordRef.parse("need:absent")).candidates()).isEmpty();
        assertThatThrownBy(() -> candidates(RecordRef.parse("pairing:p"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNeedBeforeAnySeedHasNoCandidates() {
        given(put("need:n", 1, "柿の皮"));
        MatchResult result = candidates(NEED);
        assertThat(result.candidates()).isEmpty();
        assertThat(result.matcher()).isEqualTo("musubi-2");
    }

    @Test
    void aVeryLongTextIsMatchedByWhatIsSalientInIt() {
        Random random = new Random(9);
        String filler = random.ints(20_000, 'a', 'z')
                .mapToObj(c -> random.nextInt(5) == 0 ? " " : String.valueOf((char) c))
                .collect(Collectors.joining());
        given(
                put("seed:a", 1, "縮合型タンニン"),
                put("seed:b", 2, "工具"),
                new IndexChange.Put(record("need:n", 3, "タンニン", filler + " タンニン ".repeat(50), "")));
        assertThat(ids(candidates(NEED))).contains("seed:a");
    }

    @Test
    void aNeedOfOneWordFindsNothingToPropose() {
        given(put("seed:a", 1, "柿の皮の利用"), put("need:n", 2, "柿"));
        assertThat(candidates(NEED).candidates()).isEmpty();
        assertThat(index.<List<RecordRef>>read(view -> view.touchedNeeds(RecordRef.parse("seed:a"), 10_000, 10_000)))
                .isEmpty();
    }

    @Test
    void whatStandsWithTheWordsOfANeedHelpsWhoSaysNoneMore() {
        for (int i = 1; i <= 30; i++) {
            String other = i % 2 == 0 ? "切削 工具 摩耗 寿命" : "排熱 回収 蓄熱 温室";
            given(put("seed:s" + i, i, other + " 装置" + (char) ('a' + i)));
        }
        given(
                put("seed:tool", 31, "摩耗 寿命 予測 装置"),
                put("seed:heat", 32, "温室 蓄熱 予測 装置"),
                put("need:n", 33, "予測 切削 工具 現場の悩み"));
        List<Candidate> found = index.read(view -> view.candidates(NEED, 100)).candidates();
        Candidate tool = found.stream()
                .filter(c -> c.record().id().equals("tool"))
                .findFirst()
                .orElseThrow();
        Candidate heat = found.stream()
                .filter(c -> c.record().id().equals("heat"))
                .findFirst()
                .orElseThrow();
        assertThat(tool.reasons().direct()).isEqualTo(heat.reasons().direct());
        assertThat(part(tool, "association")).isGreaterThan(part(heat, "association"));
        assertThat(part(tool, "neighbours")).isPositive();
        assertThat(tool.reasons().factors().stream()
                        .mapToDouble(Evidence.Factor::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    private static double part(Candidate candidate, String factor) {
        return candidate.reasons().factors().stream()
                .filter(each -> each.name().equals(factor))
                .mapToDouble(each -> each.share() * candidate.reasons().score())
                .sum();
    }

    @Test
    void aShortListIsTheHeadOfALongOne() {
        for (int i = 1; i <= 250; i++) {
            given(put("seed:s" + i, i, "装置 " + "柿貝酒牛米茶".charAt(i % 6) + " " + "熱光音水".charAt(i % 4) + i % 7));
        }
        given(put("need:n", 251, "柿 酒 米 熱 水 装置 3"));
        List<Candidate> all = index.read(view -> view.candidates(NEED, 1_000)).candidates();
        assertThat(all.size()).isGreaterThan(Scoring.RETRIEVED);
        assertThat(all)
                .isSortedAccordingTo((a, b) ->
                        Double.compare(b.reasons().score(), a.reasons().score()));
        assertThat(index.<List<Candidate>>read(view -> view.candidates(NEED, 7).candidates()))
                .isEqualTo(all.subList(0, 7));
    }

    @Test
    void everyRecipeRuns() {
        given(put("seed:a", 1, "果皮のタンニン"), put("seed:b", 2, "工具"), put("need:n", 3, "果皮の使い道"));
        assertThat(Recipes.names()).contains("bm25", "bm25f-1", "musubi-2").doesNotHaveDuplicates();
        for (String name : Recipes.names()) {
            MatchSettings settings = MatchSettings.of(Recipes.find(name).orElseThrow());
            try (LuceneSearchIndex other = LuceneSearchIndex.inMemory(settings)) {
                other.apply(List.of(put("seed:a", 1, "果皮のタンニン"), put("need:n", 2, "果皮の使い道")), 2);
                MatchResult result = other.read(view -> view.candidates(NEED, 5));
                assertThat(ids(result)).containsExactly("seed:a");
                assertThat(result.matcher()).isEqualTo(name);
            }
        }
        assertThat(Recipes.find("absent")).isEmpty();
    }
}
