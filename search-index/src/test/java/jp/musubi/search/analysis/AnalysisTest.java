package jp.musubi.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void termsOfTheFieldsAreCutAsTheFieldsCutThem() {
        assertThat(words("不織布の圧電素子")).containsExactly("不織布", "圧電", "素子");
        assertThat(words("γ-アミノ酪酸と枯草菌")).containsExactly("γ", "アミノ", "酪酸", "枯草菌");
        assertThat(words("コラーゲンペプチド")).isEqualTo(words("コラーゲンのペプチド"));
        assertThat(words("クロマトグラフィー")).hasSize(1);
    }

    @Test
    void termsOfTheFieldsDoNotCutWhatTheyOnlySeemToStandIn() {
        assertThat(words("燃焼結果")).containsExactly("燃焼", "結果");
        assertThat(words("合成膜と拠点群")).containsExactly("合成", "膜", "拠点", "群");
        assertThat(words("ライオン")).containsExactly("ライオン");
    }

    @ParameterizedTest
    @CsvSource({
        "コンピューター, コンピュータ",
        "インターフェイス, インタフェース",
        "ヴァイオリン, バイオリン",
        "ｳﾞｧｲｵﾘﾝ, バイオリン",
        "ウィルス, ウイルス",
        "ウェハー, ウエハ",
        "ソフトウェア, ソフトウエア",
        "ダイアモンド, ダイヤモンド",
        "ディジタル, デジタル",
        "フォールト, フォルト",
        "ウィンドウ, ウインドー",
        "蛋白質, タンパク質",
        "たんぱく質, タンパク質",
        "ろ過, 濾過",
        "攪拌, 撹拌",
        "燐酸, リン酸",
        "シリ\u00adコーン, シリコーン"
    })
    void spellingsOfOneWordAreOneWord(String one, String other) {
        assertThat(words(one)).isEqualTo(words(other)).isNotEmpty();
    }

    @Test
    void whatOnlyALongVowelTellsApartStaysApart() {
        assertThat(words("ビール")).isNotEqualTo(words("ビル"));
        assertThat(words("サーバー")).isNotEqualTo(words("サバ"));
    }

    @ParameterizedTest
    @CsvSource({
        "3.5億円, 350000000円",
        "三億五千万円, 350000000円",
        "３．５億円, 350000000円",
        "二十五度, 25℃",
        "25 °C, 25度",
        "50％, 50パーセント",
        "10㎏, 10キログラム",
        "十キロ, 10kg",
        "時速50キロ, 時速50㌔メートル",
        "5㍉, 5mm",
        "5ミリメートル, 5mm",
        "3㏄, 3ミリリットル",
        "100㎡, 100m2",
        "100平方メートル, 100 m²",
        "10ナノメートル, 10nm",
        "5μm, 5ミクロン",
        "2㌧, 2トン",
        "三次元, 3次元"
    })
    void numbersAndUnitsHaveOneForm(String one, String other) {
        assertThat(words(one)).isEqualTo(words(other)).isNotEmpty();
    }

    @Test
    void numeralsWithinWordsAndUnitsWithoutNumbersAreLeftAlone() {
        assertThat(words("百合に十分な水、七味と三重県")).contains("百合", "十分", "七味", "三重");
        assertThat(words("グラム陰性菌")).contains("グラム");
    }

    @Test
    void abbreviationsKeepTheirLetters() {
        assertThat(words("GPSとABSとＬＥＤとｐＨ")).containsExactly("gps", "abs", "led", "ph");
        assertThat(words("D.N.A.の解析")).isEqualTo(words("DNAの解析"));
        assertThat(words("made in the U.S.A. by TRL")).contains("usa", "trl");
        assertThat(words("LEDs")).isEqualTo(words("LED"));
        assertThat(words("CO₂")).isEqualTo(words("CO2"));
    }

    @Test
    void anAbbreviationThatLooksLikeALittleWordStays() {
        assertThat(words("ITとビタミンA")).containsExactly("it", "ビタミン", "a");
        assertThat(words("A device that uses IT")).contains("it").doesNotContain("a");
        assertThat(words("as it is")).isEmpty();
    }

    @Test
    void eachLanguageLosesItsOwnLittleWordsAndEndings() {
        assertThat(words("die Verwertung der Schalen von Kaki und Apfel"))
                .contains("verwertung", "kaki", "apfel")
                .doesNotContain("die", "der", "von", "und");
        assertThat(words("l'extraction des tanins de la peau pour les cosmétiques"))
                .contains("tanin", "peau")
                .doesNotContain("des", "la", "pour", "les");
        assertThat(words("kaki no kawa wo kansou suru"))
                .contains("kaki", "kawa")
                .doesNotContain("no", "wo");
        assertThat(words("on the drying of des Moines apples")).contains("dry", "des", "moin");
    }

    @Test
    void numeralsWithoutEndAreTaken() {
        for (String endless : List.of("9", "億", "一", "1,", "九億", "0.", "カ", "ー", "圧電")) {
            assertThat(words(endless.repeat(10_000))).isNotNull();
        }
    }
}
