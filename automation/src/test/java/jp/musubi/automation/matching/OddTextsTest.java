package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts as people paste and type them. */
class OddTextsTest {
    private static final int PASTED = 100 * 1024;

    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        core.startMatcher();
        Sample.published(core, "peel", "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する");
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void inAHundredKilobytesOfPastedTextTheFewWordsThatMatterAreFound() {
        String asked = "干し柿の加工で毎日出る果皮の使い道を探している";
        Sample.opened(core, "n1", "添付の資料のとおり", noise(PASTED / 2) + "\n" + asked + "\n" + noise(PASTED / 2));
        core.settle();
        assertThat(core.events(NeedMatched.class)).hasSize(1);
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel").doesNotContain("n1 robot");
    }

    /** Words that nobody says. */
    private static String noise(int length) {
        Random random = new Random(5);
        return random.ints(length, 'a', 'z' + 1)
                .mapToObj(c -> random.nextInt(6) == 0 ? " " : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    @Test
    void oneWordWithoutAnEndBreaksNothing() {
        Sample.opened(core, "n1", "柿の皮", "a".repeat(PASTED));
        Sample.opened(core, "n2", "あ", "あ".repeat(30_000));
        core.settle();
        assertThat(core.events(NeedMatched.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "extraction des tanins de la peau de kaki, la peau de kaki séchée contient des tanins à extraire",
        "экстракция танинов из кожуры хурмы, кожура сушёной хурмы содержит танины"
    })
    void aTextInAThirdLanguageMeetsOneInTheSameLanguage(String title, String text) {
        Sample.published(core, "same", title, text);
        Sample.opened(core, "n1", title, text);
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 same").doesNotContain("n1 robot");
        assertThat(core.events(NeedMatched.class).getLast().answer()).isEqualTo(NeedAnswer.CANDIDATES);
    }

    @ParameterizedTest
    @CsvSource({
        "감 껍질 탄닌 추출, 말린 감을 만들 때 나오는 껍질에서 탄닌 추출",
        "การสกัดแทนนินจากเปลือกลูกพลับ, เปลือกลูกพลับแห้งมีแทนนินที่ต้องการสกัด",
        "استخلاص التانين من قشر الكاكي, قشر الكاكي المجفف يحتوي على التانين"
    })
    void aScriptThatTheAnalysisKnowsLittleOfBreaksNothing(String title, String text) {
        Sample.published(core, "same", title, text);
        Sample.opened(core, "n1", title, text);
        core.settle();
        assertThat(core.events(NeedMatched.class)).hasSize(1);
        assertThat(core.pairings(PairingState.PROPOSED)).doesNotContain("n1 robot", "n1 peel");
    }

    @Test
    void whatIsNoTextIsAnsweredThatNothingFits() {
        Sample.opened(core, "n1", "？？？", "！！！ …… 。。。");
        core.settle();
        assertThat(core.events(NeedMatched.class).getLast().answer()).isEqualTo(NeedAnswer.NONE);
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
    }
}
