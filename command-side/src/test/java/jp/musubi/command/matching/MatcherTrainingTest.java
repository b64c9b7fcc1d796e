package jp.musubi.command.matching;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import jp.musubi.command.matching.resetmatcher.ResetMatcher;
import jp.musubi.command.matching.resetmatcher.ResetMatcherSlice;
import jp.musubi.command.matching.trainmatcher.TrainMatcher;
import jp.musubi.command.matching.trainmatcher.TrainMatcherSlice;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.command.testing.Training;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.matching.TrainedMatcher.Figures;
import jp.musubi.language.matching.TrainedMatcher.Part;
import jp.musubi.language.party.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MatcherTrainingTest {
    private static final MatcherId FIRST = new MatcherId("first");
    private static final MatcherId SECOND = new MatcherId("second");
    private static final Figures BEFORE = new Figures(0.7, 0.8);

    private final SliceFixture fixture =
            SliceFixture.of(configurer -> ResetMatcherSlice.configure(TrainMatcherSlice.configure(configurer)));

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatIsBetterOnWhatWasHeldBackComesIntoForce() {
        fixture.when(new TrainMatcher(ADMINISTRATOR, FIRST, Training.better(), "年度末"))
                .stores(new MatcherTrained(FIRST, Training.better(), null, "年度末"));
    }

    @Test
    void aLaterOneReplacesItWhenItWasComparedWithIt() {
        fixture.given(trained(FIRST));
        TrainedMatcher later = Training.of("trained-1000", Training.enough(2000), BEFORE, new Figures(0.75, 0.8), 0.05);
        fixture.when(new TrainMatcher(ADMINISTRATOR, SECOND, later, null))
                .stores(new MatcherTrained(SECOND, later, FIRST, null));
    }

    @Test
    void whatWasComparedWithAnotherThanTheOneInForceIsRefused() {
        fixture.given(trained(FIRST));
        fixture.when(new TrainMatcher(ADMINISTRATOR, SECOND, Training.better(), null))
                .refuses(CONFLICT, null, "matcher_changed", "trained-1000");
    }

    @Test
    void onlyAdministratorsHaveItTrainedOrReset() {
        fixture.given(trained(FIRST));
        for (PersonId other : List.of(COORDINATOR, AUDITOR, RESEARCHER, MATCHER)) {
            fixture.when(new TrainMatcher(other, SECOND, Training.better(), null))
                    .refuses(FORBIDDEN, null, "forbidden");
            fixture.when(new ResetMatcher(other, FIRST, null)).refuses(FORBIDDEN, null, "forbidden");
        }
    }

    @Test
    void tooFewDecisionsOfEitherKindInEitherPartAreRefusedWithTheirCounts() {
        Part enough = new Part(12, 10, 10, 12);
        fixture.when(training(new Part(12, 9, 10, 12), enough))
                .refuses(CONFLICT, null, "too_few_decisions", 10, 9, 10, 10, 10);
        fixture.when(training(new Part(12, 10, 9, 12), enough))
                .refuses(CONFLICT, null, "too_few_decisions", 10, 10, 9, 10, 10);
        fixture.when(training(enough, new Part(12, 9, 10, 12)))
                .refuses(CONFLICT, null, "too_few_decisions", 10, 10, 10, 9, 10);
        fixture.when(training(enough, new Part(12, 10, 9, 12)))
                .refuses(CONFLICT, null, "too_few_decisions", 10, 10, 10, 10, 9);
        fixture.when(training(enough, enough)).stores(new MatcherTrained(FIRST, measured(enough, enough), null, null));
    }

    private static TrainMatcher training(Part training, Part heldBack) {
        return new TrainMatcher(ADMINISTRATOR, FIRST, measured(training, heldBack), null);
    }

    private static TrainedMatcher measured(Part training, Part heldBack) {
        return Training.of("musubi-2", Training.data(training, heldBack), BEFORE, new Figures(0.8, 0.9), 0.01);
    }

    @Test
    void whatIsNoBetterIsRefusedWithItsFigures() {
        refusedWith(new Figures(0.7, 0.9), 0.01);
        refusedWith(new Figures(0.6, 0.9), 0.01);
        refusedWith(new Figures(0.8, 0.79), 0.01);
    }

    @Test
    void whatMayWellBeLuckIsRefused() {
        refusedWith(new Figures(0.8, 0.9), 0.051);
    }

    private void refusedWith(Figures after, double chance) {
        TrainedMatcher trained = Training.of("musubi-2", Training.enough(1000), BEFORE, after, chance);
        fixture.when(new TrainMatcher(ADMINISTRATOR, FIRST, trained, null))
                .refuses(CONFLICT, null, "not_better", 0.7, after.accuracy(), 0.8, after.ndcg(), chance, 0.05);
    }

    @Test
    void aResetPutsTheOneThatComesWithMusubiInForceAgain() {
        fixture.given(trained(FIRST));
        fixture.when(new ResetMatcher(ADMINISTRATOR, FIRST, "偏りがある")).stores(new MatcherReset(FIRST, "偏りがある"));
        fixture.when(new TrainMatcher(ADMINISTRATOR, SECOND, Training.better(), null))
                .stores(new MatcherTrained(SECOND, Training.better(), null, null));
    }

    @Test
    void onlyTheOneInForceCanBeReset() {
        fixture.when(new ResetMatcher(ADMINISTRATOR, FIRST, null)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.given(trained(FIRST), new MatcherReset(FIRST, null));
        fixture.when(new ResetMatcher(ADMINISTRATOR, FIRST, null)).refuses(CONFLICT, null, "matcher_not_in_force");
    }

    @Test
    void anIdIsUsedOnceAndAReasonHasALength() {
        fixture.given(trained(FIRST), new MatcherReset(FIRST, null));
        fixture.when(new TrainMatcher(ADMINISTRATOR, FIRST, Training.better(), null))
                .refuses(CONFLICT, "id", "duplicate_id");
        fixture.when(new TrainMatcher(ADMINISTRATOR, SECOND, Training.better(), "長".repeat(1_001)))
                .refuses(INVALID, "reason", "too_long", 1_000);
    }

    private static MatcherTrained trained(MatcherId id) {
        return new MatcherTrained(id, Training.better(), null, null);
    }
}
