package jp.musubi.query.matching.learnfromdecisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnFromDecisionsTest {
    private static final int NEEDS = 48;

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void open() {
        cluster = new TestCluster(folder);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whatDecidesForPeopleIsLearnedAndDoesBetterOnWhatWasHeldBack() {
        new DecidedLog(cluster, NEEDS).fieldDecides();

        TrainedMatcher trained = trained();
        assertThat(times(trained, "field")).isGreaterThan(1.1);
        assertThat(trained.recipe().shares().field()).isGreaterThan(0.033);
        assertThat(trained.recipe().shares().kanji()).isLessThanOrEqualTo(1.2);
        assertThat(trained.recipe().name()).isEqualTo("trained-" + cluster.log.head());
        assertThat(trained.comparedWith()).isEqualTo("musubi-2");
        assertThat(trained.before().accuracy()).isLessThan(0.3);
        assertThat(trained.after().accuracy()).isGreaterThan(trained.before().accuracy() + 0.25);
        assertThat(trained.after().ndcg()).isGreaterThan(trained.before().ndcg());
        assertThat(trained.chance()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void theSameLogGivesTheSameWeightsAfterAnyRebuild() {
        new DecidedLog(cluster, NEEDS).fieldDecides();
        TrainedMatcher before = trained();
        cluster.rebuild(100);

        assertThat(trained()).isEqualTo(before);
    }

    @Test
    void decisionsByChanceAreNoReasonToChangeAnything() {
        new DecidedLog(cluster, NEEDS).chanceDecides();

        TrainedMatcher trained = trained();
        assertThat(trained.chance() > 0.05
                        || trained.after().accuracy() <= trained.before().accuracy())
                .as("%s", trained)
                .isTrue();
    }

    @Test
    void bothPartsAreCountedAndANeedStaysInItsPart() {
        DecidedLog log = new DecidedLog(cluster, NEEDS);
        log.fieldDecides();

        TrainedMatcher.Data data = trained().data();
        assertThat(data.fitting()).isEqualTo(NEEDS);
        assertThat(data.unfitting()).isEqualTo(NEEDS);
        assertThat(data.training().needs() + data.heldBack().needs()).isEqualTo(NEEDS);
        assertThat(data.heldBack().needs()).isBetween(NEEDS / 5, NEEDS / 2);
        assertThat(data.heldBack().pairs()).isEqualTo(data.heldBack().needs());
        assertThat(data.upTo()).isEqualTo(cluster.log.head());
        assertThat(data.from()).isPositive();
        log.shortlist(0, DecidedLog.other(0));
        TrainedMatcher.Data after = learned().data();
        assertThat(after.training().needs() + after.heldBack().needs())
                .as("need 0 has no unfitting seed any more, all others stay where they are")
                .isEqualTo(NEEDS - 1);
    }

    @Test
    void onlyADismissalForItsContentsSaysThatAPairingDoesNotFit() {
        DecidedLog log = new DecidedLog(cluster, 2);
        for (DismissReason reason : DismissReason.values()) {
            if (reason != DismissReason.CONTENT_MISMATCH) {
                log.dismiss(0, DecidedLog.same(0), reason);
            }
        }
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .containsExactly(0, 0);

        log.shortlist(1, DecidedLog.same(1));
        log.dismiss(1, DecidedLog.same(1), DismissReason.ALREADY_IN_CONTACT);
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .as("it fitted, and was known already")
                .containsExactly(1, 0);

        log.dismiss(1, DecidedLog.same(1), DismissReason.CONTENT_MISMATCH);
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .as("the last word on the contents counts")
                .containsExactly(0, 1);
    }

    @Test
    void whatWasTakenBackWasNeverSaid() {
        DecidedLog log = new DecidedLog(cluster, 3);
        log.shortlist(0, DecidedLog.same(0));
        log.takeBack(0, DecidedLog.same(0), RestoredStage.PROPOSED);
        log.dismiss(1, DecidedLog.other(1), DismissReason.CONTENT_MISMATCH);
        log.takeBack(1, DecidedLog.other(1), RestoredStage.PROPOSED);
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .containsExactly(0, 0);

        log.shortlist(2, DecidedLog.same(2));
        log.dismissStanding(2, DecidedLog.same(2), DismissReason.CONTENT_MISMATCH);
        log.takeBack(2, DecidedLog.same(2), RestoredStage.SHORTLISTED);
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .as("what was said before is said again")
                .containsExactly(1, 0);

        log.dismissStanding(2, DecidedLog.same(2), DismissReason.ALREADY_IN_CONTACT);
        log.takeBack(2, DecidedLog.same(2), RestoredStage.SHORTLISTED);
        assertThat(learned().data())
                .extracting(TrainedMatcher.Data::fitting, TrainedMatcher.Data::unfitting)
                .as("a dismissal that says nothing of the contents takes nothing with it")
                .containsExactly(1, 0);
    }

    @Test
    void whatWasErasedIsCountedAsUnreadable() {
        DecidedLog log = new DecidedLog(cluster, 2);
        log.fieldDecides();
        cluster.store("admin", new RecordErased(DecidedLog.same(0).ref(), "申出"));

        TrainedMatcher.Data data = learned().data();
        assertThat(data.fitting()).isEqualTo(2);
        assertThat(data.unreadable()).isEqualTo(1);
        assertThat(data.training().needs() + data.heldBack().needs()).isEqualTo(1);
    }

    @Test
    void withoutDecisionsThereIsNothingToLearn() {
        new DecidedLog(cluster, 2);
        assertThat(learned().trained()).isEmpty();
        assertThat(learned().data().from()).isZero();
        assertThat(learned().inForce()).isEqualTo("musubi-2");
    }

    @Test
    void whatIsLearnedIsComparedWithWhatIsInForceAndNotMuchBetterThanTheSame() {
        new DecidedLog(cluster, NEEDS).fieldDecides();
        TrainedMatcher first = trained();
        cluster.store("admin", new MatcherTrained(new MatcherId("first"), first, null, null));

        TrainedMatcher second = trained();
        assertThat(second.comparedWith()).isEqualTo(first.recipe().name());
        assertThat(second.multipliers())
                .as("learned from the base, not from what is in force")
                .isEqualTo(first.multipliers());
        assertThat(second.before()).isEqualTo(first.after());
        assertThat(second.after()).isEqualTo(first.after());
    }

    @Test
    void onlyAdministratorsLearn() {
        new DecidedLog(cluster, 1).fieldDecides();
        assertThat(cluster.ask(new LearnFromDecisions(Sample.coordinator()))).isEmpty();
        assertThat(cluster.ask(new LearnFromDecisions(Sample.auditor()))).isEmpty();
        assertThat(cluster.ask(new LearnFromDecisions(Viewer.visitor()))).isEmpty();
    }

    private Learned learned() {
        return cluster.ask(new LearnFromDecisions(Sample.administrator())).orElseThrow();
    }

    private TrainedMatcher trained() {
        return learned().trained().orElseThrow();
    }

    private static double times(TrainedMatcher trained, String ingredient) {
        return trained.multipliers().stream()
                .filter(one -> one.ingredient().equals(ingredient))
                .findFirst()
                .orElseThrow()
                .times();
    }
}
