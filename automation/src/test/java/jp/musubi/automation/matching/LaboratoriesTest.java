package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three places, of which one laboratory may have one. */
class LaboratoriesTest {
    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        core.startMatcher();
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void oneLaboratoryDoesNotFillTheListOfANeed() {
        for (int i = 1; i <= 4; i++) {
            seed("peel" + i, "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する", "農学部", SeedKind.RESEARCH_RESULT);
        }
        seed("other", "果皮の利用", "柿の果皮を染め物にするタンニン", "工学部", SeedKind.RESEARCH_RESULT);
        seed("third", "柿の皮の加工", "干し柿の果皮を乾かしてタンニンを使う", "短期大学", SeedKind.RESEARCH_RESULT);
        need();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 other", "n1 peel1", "n1 third");
        assertThat(core.events(NeedMatched.class).getLast().candidates())
                .filteredOn(one -> one.placing() == Placing.SAME_LABORATORY)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.seedId().value()).startsWith("peel"));
    }

    @Test
    void aNeedToWhichTestsAreNearestIsToldSo() {
        seed("test", "果皮成分の分析", "柿の果皮のタンニンを測る依頼試験", "公設試", SeedKind.TESTING);
        need();
        core.settle();
        assertThat(core.events(NeedMatched.class).getLast().answer()).isEqualTo(NeedAnswer.TESTING);
    }

    private void seed(String id, String title, String summary, String laboratory, SeedKind kind) {
        Sample.published(core, id, Sample.seed(title, summary, laboratory, kind));
    }

    private void need() {
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
    }
}
