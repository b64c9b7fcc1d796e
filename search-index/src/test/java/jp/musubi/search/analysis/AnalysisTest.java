package jp.musubi.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static List<String> words(String text) {
        return Analysis.words(text).stream().map(Token::term).toList();
    }

    @Test
    void compoundsAreTakenApartAndWordsBroughtToTheirBaseForm() {
        assertThat(words("関西国際空港で捨てられていた")).containsExactly("関西", "国際", "空港", "捨てる");
    }

    @Test
    void widthCaseAndLongVowelsDoNotMatter() {
        assertThat(words("ＤＮＡマーカー")).isEqualTo(words("dnaﾏｰｶ"));
        assertThat(words("２０２６")).isEqualTo(words("2026"));
    }

    @Test
    void voicedKanaStayVoiced() {
        assertThat(words("ガス")).isNotEqualTo(words("カス"));
    }

    @Test
    void nounsInHiraganaAndKatakanaAreTheSame() {
        assertThat(words("りんごの栽培")).isEqualTo(words("リンゴの栽培"));
    }

    @Test
    void englishLosesItsEndingsAndAccents() {
        assertThat(words("Drying the cafés' apples"))
                .contains("dry", "cafe", "appl")
                .doesNotContain("the");
    }

    @Test
    void offsetsPointIntoTheTextAsItStands() {
        String text = "一行目\n㈱髙橋の㌔";
        List<Token> tokens = Analysis.words(text);
        assertThat(tokens).anySatisfy(token -> {
            assertThat(token.term()).isEqualTo("高橋");
            assertThat(text.substring(token.start(), token.end())).isEqualTo("髙橋");
        });
    }

    @Test
    void kanjiAreFoundAloneThoseOutsideTheBasicPlaneToo() {
        assertThat(Analysis.kanji("果皮と𠮷野、かな々").stream().map(Token::term)).containsExactly("果", "皮", "𠮷", "野");
    }

    @Test
    void aLineGivesTheSameWordsWhereverItStands() {
        assertThat(words("牛の発情\n検知")).isEqualTo(List.of("牛", "発情", "検知"));
    }

    @Test
    void anyTextIsTaken() {
        assertThat(words("x".repeat(100_000)))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(64));
        assertThat(words("감귤 껍질 пектин 柑橘皮")).isNotEmpty();
        assertThat(words("\ud83d \ud842 \u0000 🍎")).doesNotContain("");
        assertThat(words("")).isEmpty();
    }

    @Test
    void writingThatTheDictionaryDoesNotKnowGivesPairsOfCharacters() {
        assertThat(words("감귤 껍질의 柑橘")).containsExactly("감귤", "껍질", "질의", "柑橘");
        assertThat(words("экстракция танинов")).containsExactly("экстракция", "танинов");
    }
}
