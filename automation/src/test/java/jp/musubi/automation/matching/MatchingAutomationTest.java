package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.command.erasure.eraserecord.EraseRecord;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchingAutomationTest {
    private static final NeedId NEED = new NeedId("n1");

    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void anOpenedNeedIsMatchedAndTheBestAreProposedWithWhatTheyRestOn() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel").doesNotContain("n1 robot");
        NeedMatched matched = core.events(NeedMatched.class).getFirst();
        assertThat(matched.trigger()).isEqualTo(MatchTrigger.NEED_OPENED);
        assertThat(matched.searcherPosition()).isEqualTo(matched.causePosition());
        PairingProposed proposed = core.events(PairingProposed.class).getFirst();
        assertThat(proposed.evidence().rank()).isEqualTo(1);
        assertThat(proposed.evidence().score())
                .isEqualTo(matched.candidates().getFirst().score());
        assertThat(proposed.evidence().terms()).isNotEmpty();
        assertThat(proposed.causePosition()).isEqualTo(matched.causePosition());
    }

    @Test
    void thatNothingFitsIsRememberedToo() {
        core.startMatcher();
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.opened(core, "n1", "日本酒の香り", "酵母を選んで吟醸香を高めたい");
        core.settle();
        assertThat(core.events(NeedMatched.class)).hasSize(1);
        assertThat(core.pairings(PairingState.PROPOSED)).isEmpty();
    }

    @Test
    void aNewSeedMakesTheMatcherLookAtTheNeedsItTouchesAndAtNoOthers() {
        core.startMatcher();
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        Sample.opened(core, "n2", "部品をつかむ腕", "ロボットの腕で小さな部品をつかむ把持の力を測りたい");
        core.settle();
        Sample.published(core, "peel", "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する");
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 peel", "n2 robot");
        assertThat(core.events(NeedMatched.class))
                .filteredOn(one -> one.trigger() == MatchTrigger.SEED_PUBLISHED)
                .extracting(NeedMatched::needId)
                .containsExactly(NEED);
    }

    @Test
    void whatNoLongerFitsGivesWayWhenItsSeedIsRevisedOrWithdrawn() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel", "n1 tannin");
        core.send(
                new ReviseSeed(TestCore.ADMIN, new SeedId("peel"), 1, Sample.seed("金属の溶接", "溶接の割れを音で見つける")),
                new WithdrawSeed(TestCore.ADMIN, new SeedId("tannin"), null));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).doesNotContain("n1 peel", "n1 tannin");
        assertThat(core.pairings(PairingState.DISPLACED)).contains("n1 peel");
        assertThat(core.pairings(PairingState.ENDED)).contains("n1 tannin");
    }

    @Test
    void aDismissedPairingReturnsOnlyAfterASubstantiveRevision() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        PairingId peel = PairingId.of(NEED, new SeedId("peel"));
        core.send(new DismissPairing(TestCore.ADMIN, peel, DismissReason.CONTENT_MISMATCH, null));
        Sample.published(core, "peel2", "柿果皮タンニンの乾燥", "干し柿の加工で出る果皮からタンニンを乾かして抽出する");
        core.settle();
        assertThat(core.pairings(PairingState.DISMISSED)).containsExactly("n1 peel");
        core.send(new ReviseNeed(TestCore.ADMIN, NEED, 1, Sample.need("柿の皮の使い道", "干し柿の果皮のタンニンを抽出して飲み物にしたい", null)));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel");
    }

    @Test
    void aRevisionWithoutSubstanceBehindTheMatchersBackLosesNothing() {
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.send(
                new ReviseNeed(TestCore.ADMIN, NEED, 1, Sample.need("柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい", "聞き取り済み")));
        core.startMatcher();
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel");
        assertThat(core.events(NeedMatched.class))
                .extracting(NeedMatched::revision)
                .containsExactly(2);
    }

    @Test
    void closedAndErasedNeedsAreNotMatched() {
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        Sample.opened(core, "n2", "柿の皮の活用", "果皮のタンニンを抽出したい");
        core.send(
                new CloseNeed(TestCore.ADMIN, NEED, NeedCloseReason.SOLVED, null),
                new EraseRecord(TestCore.ADMIN, new NeedId("n2").ref(), "本人の求め"));
        core.startMatcher();
        core.settle();
        Sample.published(core, "peel2", "柿果皮タンニンの乾燥", "干し柿の加工で出る果皮からタンニンを乾かして抽出する");
        core.settle();
        assertThat(core.events(NeedMatched.class)).isEmpty();
    }

    @Test
    void afterARestartItGoesOnWhereItWasAndRepeatsNothing() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        core.stopMatcher();
        Sample.opened(core, "n2", "渋い柿の皮", "果皮のタンニンを飲み物に使いたい");
        core.startMatcher();
        core.settle();
        core.stopMatcher();
        long head = core.log.head();
        core.startMatcher();
        core.settle();
        assertThat(core.log.head()).isEqualTo(head);
        assertThat(core.events(NeedMatched.class))
                .extracting(one -> one.needId().value())
                .containsExactly("n1", "n2");
    }

    @Test
    void aFailureHaltsItLoudlyAndNothingAfterItIsActedOn() throws InterruptedException {
        peelSeeds();
        core.settle();
        AtomicInteger sent = new AtomicInteger();
        MatchingAutomation matcher = core.startMatcher((command, cause) -> {
            sent.incrementAndGet();
            throw new IllegalStateException("no gateway");
        });
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        long opened = core.log.head();
        assertThat(matcher.awaitIdle(opened, Duration.ofSeconds(20))).isFalse();
        assertThat(matcher.status().failed()).isTrue();
        assertThat(matcher.status().failedAt()).isEqualTo(opened);
        assertThat(matcher.status().error()).isEqualTo("no gateway");
        Sample.opened(core, "n2", "柿の皮の活用", "果皮のタンニンを抽出したい");
        assertThat(matcher.awaitIdle(core.log.head(), Duration.ofMillis(50))).isFalse();
        assertThat(sent).hasValue(1);
        core.startMatcher();
        core.settle();
        assertThat(core.events(NeedMatched.class))
                .extracting(one -> one.needId().value())
                .containsExactly("n1", "n2");
    }

    @Test
    void whatTheMatcherStoresNamesItAndItsCause() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        NeedMatched matched = core.events(NeedMatched.class).getFirst();
        String commandId = Ids.derived("match", "n1", Long.toString(matched.causePosition()));
        assertThat(core.log.appended(commandId)).isPresent();
        assertThat(List.of(core.log.appended(commandId).orElseThrow().first()))
                .allMatch(position -> position > matched.causePosition());
        assertThat(Set.of(matched.matcher())).doesNotContainNull();
    }

    @Test
    void whatCouldBeProposedCanBeProvenFromTheLogAlone() {
        core.startMatcher();
        peelSeeds();
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        NeedMatched matched = core.events(NeedMatched.class).getLast();
        assertThat(matched.places()).isNotNull();
        assertThat(matched.candidates())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.direct()).isPositive().isLessThanOrEqualTo(one.score()));
        assertThat(core.events(PairingProposed.class)).isNotEmpty().allSatisfy(proposed -> {
            Evidence evidence = proposed.evidence();
            NeedMatched.ScoredSeed seen = matched.candidates().get(evidence.rank() - 1);
            assertThat(seen.seedId()).isEqualTo(proposed.seedId());
            assertThat(evidence.direct()).isEqualTo(seen.direct()).isGreaterThanOrEqualTo(matched.floor());
            assertThat(evidence.floor()).isEqualTo(matched.floor());
            assertThat(evidence.glossary()).isEqualTo(matched.glossary());
        });
        assertThat(core.events(PairingProposed.class))
                .extracting(PairingProposed::seedId)
                .allMatch(matched.reached()::contains);
    }

    private void peelSeeds() {
        Sample.published(core, "peel", "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する");
        Sample.published(core, "tannin", "タンニンを多く含む果皮の利用", "果皮のタンニンを抽出し柿の皮を使い尽くす");
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.published(core, "weld", "溶接の割れの検出", "金属の溶接を音で調べる");
    }
}
