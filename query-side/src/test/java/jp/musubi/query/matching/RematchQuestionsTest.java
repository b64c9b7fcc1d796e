package jp.musubi.query.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.matching.findrematches.FindRematches;
import jp.musubi.query.matching.readrematch.ReadRematch;
import jp.musubi.query.matching.readrematch.RematchProgress;
import jp.musubi.query.matching.samplerematch.RematchSample;
import jp.musubi.query.matching.samplerematch.SampleRematch;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RematchQuestionsTest {
    private static final RematchId JOB = new RematchId("job");

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void threeOpenNeeds() {
        cluster = new TestCluster(folder);
        for (String need : List.of("n1", "n2", "n3")) {
            cluster.store(
                    "company",
                    new NeedRegistered(
                            new NeedId(need),
                            Sample.COMPANY,
                            null,
                            Sample.need("柿の皮", "果皮の使い道", Disclosure.COORDINATORS)),
                    new NeedOpened(new NeedId(need), Disclosure.COORDINATORS));
        }
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void progressCountsTheNeedsThatAreLeft() {
        long requested = cluster.store("hanako", new RematchRequested(JOB, RematchReason.GLOSSARY, null));
        assertThat(progress())
                .extracting(RematchProgress::needs, RematchProgress::left)
                .containsExactly(3L, 3L);
        cluster.store("matcher", matched("n1", MatchTrigger.REMATCH, requested));
        cluster.store("matcher", matched("n2", MatchTrigger.SEED_PUBLISHED, requested + 1));
        assertThat(progress())
                .extracting(RematchProgress::done, RematchProgress::left)
                .containsExactly(2L, 1L);
        cluster.store("matcher", new RematchCompleted(JOB, 3, 1, 4, 2));
        assertThat(progress().left()).isZero();
        assertThat(progress().job().outcome().proposed()).isEqualTo(4);
    }

    @Test
    void aJobIsPausedResumedAndReplaced() {
        cluster.store("hanako", new RematchRequested(JOB, RematchReason.GLOSSARY, null));
        assertThat(progress().job().state()).isEqualTo(RematchState.RUNNING);
        assertThat(progress().job().requestedBy()).isEqualTo("hanako");
        cluster.store("hanako", new RematchPaused(JOB));
        assertThat(progress().job().state()).isEqualTo(RematchState.PAUSED);
        cluster.store("hanako", new RematchResumed(JOB));
        assertThat(progress().job().state()).isEqualTo(RematchState.RUNNING);
        cluster.store("hanako", new RematchRequested(new RematchId("later"), RematchReason.MODEL, JOB));
        assertThat(progress().job().state()).isEqualTo(RematchState.REPLACED);
        assertThat(cluster.ask(new FindRematches(Sample.administrator(), 1, 20)).items())
                .extracting(one -> one.job().id().value())
                .containsExactly("later", "job");
    }

    @Test
    void jobsAreForThoseWhoRunTheMatching() {
        cluster.store("hanako", new RematchRequested(JOB, RematchReason.GLOSSARY, null));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(new ReadRematch(stranger, JOB))).isEmpty();
            assertThat(cluster.ask(new FindRematches(stranger, 1, 20)).items()).isEmpty();
            assertThat(cluster.ask(new SampleRematch(stranger, 10)).needs()).isEmpty();
        }
        assertThat(cluster.ask(new SampleRematch(Sample.administrator(), 10)).needs())
                .as("administrators see no texts of needs")
                .isEmpty();
    }

    @Test
    void aSampleShowsWhatLeavesAndWhatEnters() {
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("柿の果皮", "柿の皮の使い道", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
        cluster.store(
                "matcher",
                new NeedMatched(
                        new NeedId("n1"),
                        1,
                        MatchTrigger.SEED_PUBLISHED,
                        8,
                        8,
                        "bm25f-1",
                        "none",
                        9,
                        1,
                        NeedAnswer.CANDIDATES,
                        null,
                        List.of(
                                new NeedMatched.ScoredSeed(new SeedId("gone"), 1, 3),
                                new NeedMatched.ScoredSeed(new SeedId("low"), 1, 0.5))));
        RematchSample sample = cluster.ask(new SampleRematch(Sample.coordinator(), 10));
        assertThat(sample.needs()).hasSize(3);
        RematchSample.OfNeed first = sample.needs().stream()
                .filter(one -> one.need().id().value().equals("n1"))
                .findFirst()
                .orElseThrow();
        assertThat(first.before().lines()).containsExactly(new RematchSample.Line(new SeedId("gone"), null, 1, 0));
        assertThat(first.after().lines()).containsExactly(new RematchSample.Line(Sample.SEED, "柿の果皮", 1, 0));
        assertThat(sample.changed()).contains(first);
        assertThat(sample.unchanged()).doesNotContain(first);
        assertThat(cluster.ask(new SampleRematch(Sample.coordinator(), 1)).needs())
                .extracting(one -> one.need().id())
                .containsExactly(sample.needs().getFirst().need().id());
    }

    @Test
    void theAnswerIsToldToCoordinatorsAndNotEvenToTheOwner() {
        cluster.store("matcher", matched("n1", MatchTrigger.NEED_OPENED, 2));
        NeedView own = cluster.ask(new ReadNeed(Sample.person(Sample.COMPANY), new NeedId("n1"), null))
                .orElseThrow();
        assertThat(own.answer()).isNull();
        assertThat(own.matchedPosition()).isZero();
        NeedView ours = cluster.ask(new ReadNeed(Sample.coordinator(), new NeedId("n1"), null))
                .orElseThrow();
        assertThat(ours.answer()).isEqualTo(NeedAnswer.NONE);
        cluster.store("hanako", new NeedOpened(new NeedId("n1"), Disclosure.PUBLIC));
        NeedView seen = cluster.ask(new ReadNeed(Viewer.visitor(), new NeedId("n1"), null))
                .orElseThrow();
        assertThat(seen.answer()).isNull();
        assertThat(seen.matchedCause()).isZero();
    }

    private RematchProgress progress() {
        return cluster.ask(new ReadRematch(Sample.coordinator(), JOB)).orElseThrow();
    }

    private static NeedMatched matched(String need, MatchTrigger trigger, long cause) {
        return new NeedMatched(
                new NeedId(need),
                1,
                trigger,
                cause,
                cause,
                "bm25f-1",
                "none",
                1,
                0.5,
                NeedAnswer.NONE,
                null,
                List.of());
    }
}
