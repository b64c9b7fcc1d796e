package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.command.kit.Command;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Needs are matched at once, whatever seeds have set going; and nothing is lost by it. */
class LanesTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.published(core, "weld", "溶接の割れの検出", "金属の溶接を音で調べる");
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void aNeedWaitsForNothingThatASeedHasSetGoing() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        core.startMatcher((command, cause) -> {
            if (isForSeed(command)) {
                held.countDown();
                await(released);
            }
            core.matchCommands().send(command, cause);
            if (command instanceof MatchNeed match && match.needId().value().equals("n2")) {
                second.countDown();
            }
        });
        aNeedAndThenASeedForIt();
        await(held);
        Sample.opened(core, "n2", "部品をつかむ腕", "ロボットの腕で小さな部品をつかむ把持の力を測りたい");
        await(second);
        assertThat(triggers()).containsExactly(MatchTrigger.NEED_OPENED, MatchTrigger.NEED_OPENED);
        released.countDown();
        core.settle();
        assertThat(triggers())
                .containsExactly(MatchTrigger.NEED_OPENED, MatchTrigger.NEED_OPENED, MatchTrigger.SEED_PUBLISHED);
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 peel", "n2 robot");
    }

    @Test
    void aNeedThatWasMatchedLaterMakesNoSeedBeForgottenAfterARestart() throws InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        MatchingAutomation failing = core.startMatcher((command, cause) -> {
            if (isForSeed(command)) {
                await(second);
                throw new IllegalStateException("no gateway");
            }
            core.matchCommands().send(command, cause);
            if (command instanceof MatchNeed match && match.needId().value().equals("n2")) {
                second.countDown();
            }
        });
        aNeedAndThenASeedForIt();
        Sample.opened(core, "n2", "部品をつかむ腕", "ロボットの腕で小さな部品をつかむ把持の力を測りたい");
        assertThat(failing.awaitIdle(core.log.head(), LONG)).isFalse();
        core.stopMatcher();
        core.startMatcher();
        core.settle();
        assertThat(triggers())
                .containsExactly(MatchTrigger.NEED_OPENED, MatchTrigger.NEED_OPENED, MatchTrigger.SEED_PUBLISHED);
        assertThat(core.pairings(PairingState.PROPOSED)).containsExactly("n1 peel", "n2 robot");
    }

    @Test
    void aSeedThatGoesWhileItsNeedIsBeingMatchedIsNoticed() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        core.startMatcher((command, cause) -> {
            held.countDown();
            await(released);
            core.matchCommands().send(command, cause);
        });
        Sample.opened(core, "n2", "部品をつかむ腕", "ロボットの腕で小さな部品をつかむ把持の力を測りたい");
        await(held);
        core.send(new WithdrawSeed(TestCore.ADMIN, new SeedId("robot"), null));
        released.countDown();
        core.settle();
        NeedMatched last = core.events(NeedMatched.class).getLast();
        assertThat(last.needId()).isEqualTo(new NeedId("n2"));
        assertThat(last.trigger()).isEqualTo(MatchTrigger.SEED_WITHDRAWN);
        assertThat(last.candidates()).extracting(NeedMatched.ScoredSeed::seedId).doesNotContain(new SeedId("robot"));
        assertThat(core.pairings(PairingState.PROPOSED)).doesNotContain("n2 robot");
    }

    private void aNeedAndThenASeedForIt() {
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        core.settle();
        Sample.published(core, "peel", "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する");
    }

    private static boolean isForSeed(Command command) {
        return command instanceof MatchNeed match && match.trigger() == MatchTrigger.SEED_PUBLISHED;
    }

    private List<MatchTrigger> triggers() {
        return core.events(NeedMatched.class).stream().map(NeedMatched::trigger).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
