package jp.musubi.search.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.search.document.MatchTraits;
import org.junit.jupiter.api.Test;

class GapsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static List<Gap> gaps(MatchTraits seed, MatchTraits need) {
        return Gaps.of(seed, need, TODAY);
    }

    private static MatchTraits seed(SeedKind kind, ResearchStage stage, Integer trl) {
        return MatchTraits.ofSeed(kind, stage, trl, null, null, Set.of(), null);
    }

    private static MatchTraits until(LocalDate deadline) {
        return MatchTraits.ofNeed(deadline, Set.of(), null);
    }

    private static MatchTraits wants(Collaboration... forms) {
        return MatchTraits.ofNeed(null, Set.of(forms), null);
    }

    @Test
    void whatWasNotSaidIsNoGap() {
        assertThat(gaps(MatchTraits.NONE, MatchTraits.NONE)).isEmpty();
        assertThat(gaps(MatchTraits.NONE, until(LocalDate.of(2027, 1, 1)))).isEmpty();
    }

    @Test
    void researchThatIsNotFarEnoughForTheTimeLeftIsTooEarly() {
        MatchTraits early = seed(SeedKind.RESEARCH_RESULT, ResearchStage.APPLIED, 3);

        assertThat(gaps(early, until(LocalDate.of(2027, 5, 22))))
                .containsExactly(new Gap.TooEarly(ResearchStage.APPLIED, 3, 6, 6));
        assertThat(gaps(early, until(LocalDate.of(2028, 5, 22))))
                .containsExactly(new Gap.TooEarly(ResearchStage.APPLIED, 3, 4, 18));
        assertThat(gaps(early, until(LocalDate.of(2029, 5, 22)))).isEmpty();
    }

    @Test
    void theStageSpeaksWhereNoLevelWasSaid() {
        MatchTraits basic = seed(SeedKind.RESEARCH_RESULT, ResearchStage.BASIC, null);
        MatchTraits prototype = seed(SeedKind.RESEARCH_RESULT, ResearchStage.PROTOTYPE, null);
        MatchTraits soon = until(LocalDate.of(2027, 3, 31));

        assertThat(gaps(basic, soon)).containsExactly(new Gap.TooEarly(ResearchStage.BASIC, null, 6, 4));
        assertThat(gaps(prototype, soon)).isEmpty();
    }

    @Test
    void testsAndAdviceAreNeverTooEarly() {
        assertThat(gaps(seed(SeedKind.TESTING, ResearchStage.BASIC, 1), until(LocalDate.of(2026, 12, 31))))
                .isEmpty();
    }

    @Test
    void aDeadlineIsOverTheDayAfterIt() {
        MatchTraits ready = seed(SeedKind.RESEARCH_RESULT, ResearchStage.PRACTICAL, 9);

        assertThat(gaps(ready, until(TODAY))).isEmpty();
        assertThat(gaps(ready, until(TODAY.minusDays(1)))).containsExactly(new Gap.DeadlinePassed());
    }

    @Test
    void formsOfWorkingTogetherThatHaveNothingInCommonAreSaid() {
        MatchTraits offers = MatchTraits.ofSeed(
                null, null, null, false, null, Set.of(Collaboration.JOINT_RESEARCH, Collaboration.PROTOTYPING), null);

        assertThat(gaps(offers, wants(Collaboration.JOINT_RESEARCH, Collaboration.TESTING)))
                .isEmpty();
        assertThat(gaps(offers, wants(Collaboration.LICENSING)))
                .containsExactly(
                        new Gap.OtherCollaboration(
                                Set.of(Collaboration.LICENSING),
                                Set.of(Collaboration.JOINT_RESEARCH, Collaboration.PROTOTYPING)),
                        new Gap.NotLicensable());
    }

    @Test
    void aKindThatServesNothingOfWhatIsWantedIsSaid() {
        assertThat(gaps(seed(SeedKind.TESTING, null, null), wants(Collaboration.JOINT_RESEARCH)))
                .containsExactly(new Gap.OtherKind(SeedKind.TESTING));
        assertThat(gaps(seed(SeedKind.RESEARCH_RESULT, null, null), wants(Collaboration.TESTING)))
                .containsExactly(new Gap.OtherKind(SeedKind.RESEARCH_RESULT));
        assertThat(gaps(seed(SeedKind.TESTING, null, null), wants(Collaboration.TESTING, Collaboration.LICENSING)))
                .isEmpty();
    }

    @Test
    void anotherRegionIsSaid() {
        MatchTraits mie = MatchTraits.ofNeed(null, Set.of(), "三重");
        MatchTraits yamagata = MatchTraits.ofSeed(null, null, null, null, null, Set.of(), "山形");

        assertThat(gaps(yamagata, mie)).containsExactly(new Gap.OtherRegion("三重", "山形"));
    }
}
