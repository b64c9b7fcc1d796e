package jp.musubi.query.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.language.need.NeedMatched.Places;
import jp.musubi.language.need.NeedMatched.ScoredSeed;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.findcandidates.Candidates;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look of the matcher stored is told as it was, on the day it is asked for. */
class LastLookTest {
    private static final SeedId OTHER = new SeedId("seed-2");

    @TempDir
    Path folder;

    private TestCluster cluster;
    private long first;

    @BeforeEach
    void aNeedThatWasMatchedTwice() {
        cluster = new TestCluster(folder);
        cluster.store(
                "clerk",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("果皮タンニンの抽出", "果皮の概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new SeedRegistered(OTHER, Sample.OWNER, Sample.seed("果皮の染料", "果皮の色素", Disclosure.PUBLIC)),
                new SeedPublished(OTHER, Disclosure.PUBLIC),
                new NeedRegistered(
                        Sample.NEED,
                        Sample.COMPANY,
                        null,
                        Sample.need("秘密の呼び名で果皮を使いたい", "タンニンは取れるか", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
        first = cluster.store("matcher", Sample.matched(Sample.NEED, 2, new ScoredSeed(Sample.SEED, 1, 9, 8.0, null)));
        cluster.store(
                "matcher",
                Sample.matched(
                        Sample.NEED,
                        4,
                        new ScoredSeed(OTHER, 1, 10, 9.0, Placing.SAME_LABORATORY),
                        new ScoredSeed(Sample.SEED, 1, 9, 1.5, Placing.OWN_BEST)),
                Sample.proposed(Sample.NEED, Sample.SEED, 9, 4));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whyASeedHasAPlaceOrNoneStandsBesideTheCandidates() {
        Candidates found = candidates(Sample.coordinator(), null);

        assertThat(found.placing(OTHER.ref())).isEqualTo(Placing.SAME_LABORATORY);
        assertThat(found.placing(Sample.SEED.ref())).isEqualTo(Placing.OWN_BEST);
        assertThat(found.look().matched().places()).isEqualTo(new Places(5, 2));
        assertThat(found.items())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.reasons().direct())
                        .isPositive()
                        .isLessThanOrEqualTo(item.reasons().score()));
    }

    @Test
    void asOfAnEarlierDayTheLookOfThatDayIsTold() {
        assertThat(candidates(Sample.auditor(), first).placing(OTHER.ref())).isNull();
        assertThat(seen(OTHER, first)).isEmpty();
        assertThat(seen(Sample.SEED, first).orElseThrow().aboveFloor()).isTrue();
    }

    @Test
    void aSeedIsTheOneThatWasSeenAtItsRankAboveOrBelowTheFloor() {
        LastLook.Seen seen = seen(Sample.SEED, null).orElseThrow();

        assertThat(seen.rank()).isEqualTo(2);
        assertThat(seen.aboveFloor()).as("its direct score is 1.5, the floor 2").isFalse();
        assertThat(seen.seed().placing()).isEqualTo(Placing.OWN_BEST);
    }

    @Test
    void whoMayNotKnowOfTheMatchingIsToldNothing() {
        for (Viewer other : List.of(Sample.person(Sample.COMPANY), Viewer.visitor())) {
            assertThat(candidates(other, null))
                    .isEqualTo(Candidates.none(candidates(other, null).position()));
        }
    }

    @Test
    void whatTheNeedSaysOfWhichTheGlossaryLedToTheSeedIsMarkedToo() {
        PairingPage page = cluster.ask(
                        new ReadPairing(Sample.coordinator(), PairingId.of(Sample.NEED, Sample.SEED), null))
                .orElseThrow();

        assertThat(page.terms()).contains("果皮", "呼び名");
    }

    @Test
    void historyTellsTheFiguresOfAProposalAndOfALook() {
        assertThat(changes(PairingId.of(Sample.NEED, Sample.SEED).ref()))
                .contains(
                        new FieldChange("direct", null, "8.0"),
                        new FieldChange("floor", null, "0.5"),
                        new FieldChange("placing", null, "own_best"),
                        new FieldChange("glossary", null, "glossary@2"));
        assertThat(changes(Sample.NEED.ref()))
                .contains(new FieldChange("bestDirect", null, "9.0"), new FieldChange("places", null, "5"));
    }

    private List<FieldChange> changes(jp.musubi.language.kit.RecordRef record) {
        return cluster.ask(new ReadHistory(Sample.auditor(), record, null)).stream()
                .flatMap(entry -> entry.changes().stream())
                .toList();
    }

    private Candidates candidates(Viewer viewer, Long at) {
        return cluster.ask(new FindCandidates(viewer, Sample.NEED.ref(), 20, at));
    }

    private Optional<LastLook.Seen> seen(SeedId seed, Long at) {
        return cluster.ask(new ExplainPair(Sample.coordinator(), Sample.NEED, seed, LocalDate.of(2027, 6, 1), at))
                .map(found -> found.seen());
    }
}
