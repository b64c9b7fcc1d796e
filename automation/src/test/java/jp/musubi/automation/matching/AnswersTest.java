package jp.musubi.automation.matching;

import static jp.musubi.language.seed.SeedKind.GUIDANCE;
import static jp.musubi.language.seed.SeedKind.RESEARCH_RESULT;
import static jp.musubi.language.seed.SeedKind.TESTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.musubi.automation.matching.Answers.Near;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.seed.SeedKind;
import org.junit.jupiter.api.Test;

class AnswersTest {
    @Test
    void researchThatMayBeProposedMakesCandidates() {
        assertThat(Answers.of(List.of(reached(RESEARCH_RESULT)))).isEqualTo(NeedAnswer.CANDIDATES);
        assertThat(Answers.of(List.of(reached(RESEARCH_RESULT), reached(TESTING), reached(TESTING))))
                .isEqualTo(NeedAnswer.CANDIDATES);
        assertThat(Answers.of(List.of(reached(TESTING), reached(RESEARCH_RESULT))))
                .as("as much research as tests")
                .isEqualTo(NeedAnswer.CANDIDATES);
        assertThat(Answers.of(List.of(reached(null)))).isEqualTo(NeedAnswer.CANDIDATES);
    }

    @Test
    void whereTestsAndAdviceAreTheBestTheInstitutesAreNear() {
        assertThat(Answers.of(List.of(reached(TESTING)))).isEqualTo(NeedAnswer.TESTING);
        assertThat(Answers.of(List.of(reached(GUIDANCE), reached(RESEARCH_RESULT), reached(TESTING))))
                .isEqualTo(NeedAnswer.TESTING);
    }

    @Test
    void forAFirstTalkTestsNeedComeOnlyHalfAsNear() {
        assertThat(Answers.of(List.of(below(0.6, TESTING)))).isEqualTo(NeedAnswer.TESTING);
        assertThat(Answers.of(List.of(below(0.9, RESEARCH_RESULT), below(0.5, GUIDANCE))))
                .isEqualTo(NeedAnswer.TESTING);
        assertThat(Answers.of(List.of(below(0.4, TESTING)))).isEqualTo(NeedAnswer.NONE);
    }

    @Test
    void otherwiseNothingFits() {
        assertThat(Answers.of(List.of())).isEqualTo(NeedAnswer.NONE);
        assertThat(Answers.of(List.of(below(0.9, RESEARCH_RESULT)))).isEqualTo(NeedAnswer.NONE);
    }

    private static Near reached(SeedKind kind) {
        return new Near(1.5, true, kind);
    }

    private static Near below(double near, SeedKind kind) {
        return new Near(near, false, kind);
    }
}
