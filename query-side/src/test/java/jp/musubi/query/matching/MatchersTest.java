package jp.musubi.query.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.findmatchers.FindMatchers;
import jp.musubi.query.matching.readmatcher.ReadMatcher;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.MatchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchersTest {
    private static final MatcherId FIRST = new MatcherId("first");
    private static final MatcherId SECOND = new MatcherId("second");

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void aNeedAndASeed() {
        cluster = new TestCluster(folder);
        cluster.store(
                "company",
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, null, Sample.need("柿の皮", "果皮の使い道", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS),
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("柿の果皮", "柿の皮の使い道", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void theLastTrainedMatcherUpToAPositionIsTheOneInForceThen() {
        MatchResult standard = now();
        assertThat(standard.matcher()).isEqualTo("musubi-2");
        long first = cluster.store("admin", Trainings.trained("first", null, 0.1));
        long second = cluster.store("admin", Trainings.trained("second", "first", 0.9));
        long reset = cluster.store("admin", new MatcherReset(SECOND, "偏りがある"));

        assertThat(at(first - 1)).usingRecursiveComparison().isEqualTo(at(standard.position()));
        assertThat(at(first).matcher()).isEqualTo("trained-first");
        assertThat(at(second).matcher()).isEqualTo("trained-second");
        assertThat(at(second).candidates().getFirst().reasons().score())
                .as("the field counts more")
                .isGreaterThan(at(first).candidates().getFirst().reasons().score());
        assertThat(at(reset).matcher()).isEqualTo("musubi-2");
        assertThat(now().candidates()).isEqualTo(standard.candidates());
    }

    @Test
    void aRebuildGivesTheSame() {
        cluster.store("admin", Trainings.trained("first", null, 0.1));
        cluster.store("admin", Trainings.trained("second", "first", 0.9));
        List<MatchResult> before = List.of(at(4), at(5), at(6));
        List<MatcherView> listed = listed(Sample.auditor());
        cluster.rebuild(1);

        assertThat(List.of(at(4), at(5), at(6))).isEqualTo(before);
        assertThat(listed(Sample.auditor())).isEqualTo(listed);
    }

    @Test
    void eachIsListedWithSinceWhenAndUntilWhenItWasInForce() {
        long first = cluster.store("admin", Trainings.trained("first", null, 0.1));
        long second = cluster.store("admin", Trainings.trained("second", "first", 0.9));
        long reset = cluster.store("admin", new MatcherReset(SECOND, "偏りがある"));

        List<MatcherView> all = listed(Sample.administrator());
        assertThat(all)
                .extracting(MatcherView::id, MatcherView::state, MatcherView::position, MatcherView::endedPosition)
                .containsExactly(
                        tuple(SECOND, MatcherState.RESET, second, reset),
                        tuple(FIRST, MatcherState.REPLACED, first, second));
        assertThat(all.getFirst().endReason()).isEqualTo("偏りがある");
        assertThat(all.getFirst().trainedBy()).isEqualTo("admin");
        assertThat(cluster.ask(new ReadMatcher(Sample.auditor(), FIRST)))
                .get()
                .extracting(MatcherView::trained)
                .isEqualTo(Trainings.trained("first", null, 0.1).trained());
    }

    @Test
    void theyAreForThoseWhoRunTheMatchingOrAuditIt() {
        cluster.store("admin", Trainings.trained("first", null, 0.1));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(listed(stranger)).isEmpty();
            assertThat(cluster.ask(new ReadMatcher(stranger, FIRST))).isEmpty();
            assertThat(cluster.ask(new ReadHistory(stranger, FIRST.ref(), null)))
                    .isEmpty();
        }
        for (Viewer viewer : List.of(Sample.coordinator(), Sample.auditor(), Sample.administrator())) {
            assertThat(listed(viewer)).hasSize(1);
        }
    }

    @Test
    void theHistoryTellsWhatCameIntoForceAndWhy() {
        cluster.store("admin", Trainings.trained("first", null, 0.1));
        cluster.store("admin", new MatcherReset(FIRST, "偏りがある"));

        List<HistoryEntry> told = cluster.ask(new ReadHistory(Sample.auditor(), FIRST.ref(), null));
        assertThat(told).extracting(HistoryEntry::type).containsExactly("MatcherTrained", "MatcherReset");
        assertThat(told).extracting(HistoryEntry::why).containsExactly("年度末", "偏りがある");
        assertThat(told.getFirst().changes())
                .contains(new HistoryEntry.FieldChange("recipe", null, "trained-first"))
                .contains(new HistoryEntry.FieldChange("fitting", null, "20"))
                .contains(new HistoryEntry.FieldChange("accuracyAfter", null, "0.7"));
    }

    private List<MatcherView> listed(Viewer viewer) {
        return cluster.ask(new FindMatchers(viewer, 1, 20)).items();
    }

    private MatchResult now() {
        return cluster.index().read(view -> view.candidates(Sample.NEED.ref(), 5));
    }

    private MatchResult at(long position) {
        return cluster.index().readAt(position, view -> view.candidates(Sample.NEED.ref(), 5));
    }
}
