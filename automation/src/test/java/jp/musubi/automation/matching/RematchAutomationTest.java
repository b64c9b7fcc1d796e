package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.command.glossary.define.DefineTerm;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.matching.pauserematch.PauseRematch;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.command.matching.resumerematch.ResumeRematch;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.pairing.dismiss.DismissPairing;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RematchAutomationTest {
    private static final RematchId JOB = new RematchId("job");

    /** More than are looked for at once. */
    private static final int MANY = 70;

    @TempDir
    Path folder;

    private TestCore core;

    @BeforeEach
    void open() {
        core = new TestCore(folder);
        core.startMatcher();
        Sample.published(core, "peel", "柿果皮タンニンの抽出", "干し柿の加工で出る果皮からタンニンを抽出する");
        Sample.published(core, "robot", "協働ロボットの把持制御", "腕の力を測って部品をつかむ");
        Sample.opened(core, "n1", "柿の皮の使い道", "干し柿の加工で出る果皮のタンニンを抽出して使いたい");
        Sample.opened(core, "n2", "部品をつかむ腕", "ロボットの腕で小さな部品をつかむ把持の力を測りたい");
        Sample.opened(core, "n3", "日本酒の香り", "酵母を選んで吟醸香を高めたい");
        core.settle();
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void everyOpenNeedIsMatchedOnceMoreAsOfTheRequest() {
        core.startRematcher();
        Set<String> before = core.pairings(PairingState.PROPOSED);
        request(JOB);
        core.settle();
        assertThat(rematched()).containsExactlyInAnyOrder("n1", "n2", "n3");
        assertThat(core.events(NeedMatched.class))
                .filteredOn(one -> one.trigger() == MatchTrigger.REMATCH)
                .allSatisfy(one -> assertThat(one.causePosition()).isEqualTo(requestedAt()))
                .allSatisfy(one -> assertThat(one.searcherPosition()).isEqualTo(requestedAt()));
        assertThat(core.events(RematchCompleted.class)).containsExactly(new RematchCompleted(JOB, 3, 3, 0, 0));
        assertThat(core.pairings(PairingState.PROPOSED)).isEqualTo(before);
    }

    @Test
    void aNeedMatchedForALaterCauseIsLeftAlone() {
        request(JOB);
        core.send(new ReviseNeed(
                TestCore.ADMIN, new NeedId("n1"), 1, Sample.need("柿の皮の使い道", "果皮のタンニンを抽出して飲み物にしたい", null)));
        core.settle();
        core.startRematcher();
        core.settle();
        assertThat(rematched()).containsExactlyInAnyOrder("n2", "n3");
        assertThat(core.events(RematchCompleted.class)).containsExactly(new RematchCompleted(JOB, 3, 2, 0, 0));
    }

    @Test
    void aPausedJobRestsAndGoesOnWhenItIsResumed() {
        request(JOB);
        core.send(new PauseRematch(TestCore.ADMIN, JOB));
        core.startRematcher();
        core.settle();
        assertThat(rematched()).isEmpty();
        core.send(new ResumeRematch(TestCore.ADMIN, JOB));
        core.settle();
        assertThat(rematched()).hasSize(3);
        assertThat(core.events(RematchCompleted.class)).hasSize(1);
    }

    @Test
    void aPauseInTheMiddleIsHeeded() {
        core.startRematcher((command, cause) -> {
            core.matchCommands().send(command, cause);
            if (rematched().size() == 1) {
                core.send(new PauseRematch(TestCore.ADMIN, JOB));
            }
        });
        request(JOB);
        core.settle();
        assertThat(rematched()).hasSize(1);
        assertThat(core.events(RematchCompleted.class)).isEmpty();
        core.send(new ResumeRematch(TestCore.ADMIN, JOB));
        core.settle();
        assertThat(rematched()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void afterARestartItGoesOnWhereItWas() throws InterruptedException {
        AtomicInteger sent = new AtomicInteger();
        RematchAutomation failing = core.startRematcher((command, cause) -> {
            if (sent.incrementAndGet() > 1) {
                throw new IllegalStateException("no gateway");
            }
            core.matchCommands().send(command, cause);
        });
        request(JOB);
        assertThat(failing.awaitIdle(core.log.head(), Duration.ofSeconds(20))).isFalse();
        assertThat(failing.status().failedAt()).isEqualTo(requestedAt());
        assertThat(failing.status().error()).isEqualTo("no gateway");
        core.stopRematcher();
        core.stopMatcher();
        core.startMatcher();
        core.startRematcher();
        core.settle();
        assertThat(rematched()).hasSize(3).doesNotHaveDuplicates();
        assertThat(core.events(RematchCompleted.class)).containsExactly(new RematchCompleted(JOB, 3, 3, 0, 0));
    }

    @Test
    void ofManyNeedsEachIsMatchedOnceAlsoWhenTheJobRestsMeanwhile() {
        for (int i = 4; i <= MANY; i++) {
            Sample.opened(core, "n" + i, "柿の皮の使い道 " + i, "果皮のタンニンを抽出して使いたい");
        }
        core.settle();
        core.startRematcher((command, cause) -> {
            core.matchCommands().send(command, cause);
            if (rematched().size() == MANY / 2) {
                core.send(new PauseRematch(TestCore.ADMIN, JOB));
            }
        });
        request(JOB);
        core.settle();
        assertThat(rematched()).hasSize(MANY / 2);
        core.send(new ResumeRematch(TestCore.ADMIN, JOB));
        core.settle();
        assertThat(rematched()).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(core.events(RematchCompleted.class))
                .extracting(RematchCompleted::needs)
                .containsExactly(MANY);
    }

    @Test
    void severalNodesShareAJobAndMatchEachNeedOnce() throws InterruptedException {
        core.startRematcher();
        MatchingAutomation otherMatcher =
                MatchingAutomation.start(core.log, core.codec, core.index, core.matchCommands(), 20);
        try (otherMatcher;
                RematchAutomation other = RematchAutomation.start(
                        core.log, core.codec, core.index, core.matchCommands(), 20, otherMatcher)) {
            request(JOB);
            core.settle();
            assertThat(other.awaitIdle(core.log.head(), Duration.ofSeconds(20))).isTrue();
            assertThat(other.status().failed()).isFalse();
        }
        assertThat(rematched()).hasSize(3).doesNotHaveDuplicates();
        assertThat(core.events(RematchCompleted.class)).hasSize(1);
    }

    @Test
    void aLaterRequestTakesThePlaceOfAnEarlierOne() {
        RematchId later = new RematchId("later");
        request(JOB);
        core.send(new RequestRematch(TestCore.ADMIN, later, RematchReason.GLOSSARY));
        core.startRematcher();
        core.settle();
        assertThat(core.events(RematchRequested.class).getLast().replaces()).isEqualTo(JOB);
        assertThat(core.events(RematchCompleted.class)).containsExactly(new RematchCompleted(later, 3, 3, 0, 0));
        assertThat(rematched()).hasSize(3);
    }

    @Test
    void aDismissedPairDoesNotReturnByAJob() {
        core.startRematcher();
        PairingId peel = PairingId.of(new NeedId("n1"), new SeedId("peel"));
        core.send(new DismissPairing(TestCore.ADMIN, peel, DismissReason.CONTENT_MISMATCH, null));
        request(JOB);
        core.settle();
        assertThat(rematched()).contains("n1");
        assertThat(core.pairings(PairingState.DISMISSED)).containsExactly("n1 peel");
        core.send(new ReviseSeed(
                TestCore.ADMIN, new SeedId("peel"), 1, Sample.seed("柿果皮タンニンの抽出", "干し柿の果皮から水でタンニンを抽出する")));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n1 peel");
    }

    @Test
    void aJobMatchesUnderTheGlossaryOfItsRequest() {
        assertThat(lastMatching("n1").glossary()).isEqualTo("none");
        TermContent group = new TermContent(List.of("皮"), List.of("果皮"), List.of("peel"), null);
        core.send(new DefineTerm(TestCore.ADMIN, new TermId("peel"), 0, group));
        long defined = core.log.head();
        core.startRematcher();
        request(JOB);
        core.settle();
        assertThat(lastMatching("n1").glossary()).isEqualTo("glossary@" + defined);
    }

    @Test
    void theMatcherKnowsWhatAJobFoundWhenASeedChangesLater() {
        found("robot", request(JOB));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).contains("n3 robot");
        core.send(new ReviseSeed(TestCore.ADMIN, new SeedId("robot"), 1, Sample.seed("溶接の割れ", "音で割れを調べる")));
        core.settle();
        assertThat(core.pairings(PairingState.PROPOSED)).doesNotContain("n3 robot");
    }

    @Test
    void whatChangedWhileAJobWasUnderWayIsMatchedAgain() {
        long requested = request(JOB);
        core.send(new ReviseSeed(TestCore.ADMIN, new SeedId("robot"), 1, Sample.seed("溶接の割れ", "音で割れを調べる")));
        long revised = core.log.head();
        core.settle();
        assertThat(lastMatching("n3").causePosition()).isLessThan(requested);
        found("robot", requested);
        core.settle();
        assertThat(lastMatching("n3").causePosition()).isEqualTo(revised);
        assertThat(core.pairings(PairingState.PROPOSED)).doesNotContain("n3 robot");
    }

    /** As a node would that found the seed for the third need as of the request. */
    private void found(String seed, long requested) {
        SeedId id = new SeedId(seed);
        Evidence evidence = new Evidence(1, 2.0, List.of(), List.of());
        core.matchCommands()
                .send(
                        new MatchNeed(
                                new PersonId("matcher"),
                                new NeedId("n3"),
                                1,
                                MatchTrigger.REMATCH,
                                requested,
                                requested,
                                "other",
                                "none",
                                4.0,
                                1.0,
                                NeedAnswer.CANDIDATES,
                                List.of(new NeedMatched.ScoredSeed(id, 1, 2.0)),
                                List.of(new MatchNeed.Proposal(id, 1, evidence))),
                        new MatchCommands.Cause("another-node", "event", "event"));
    }

    private long request(RematchId job) {
        core.send(new RequestRematch(TestCore.ADMIN, job, RematchReason.BY_HAND));
        return core.log.head();
    }

    private long requestedAt() {
        String name = "musubi.RematchRequested";
        return core.log.read(0, Integer.MAX_VALUE).stream()
                .filter(stored -> stored.name().equals(name))
                .findFirst()
                .orElseThrow()
                .position();
    }

    private NeedMatched lastMatching(String need) {
        return core.events(NeedMatched.class).stream()
                .filter(one -> one.needId().value().equals(need))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private List<String> rematched() {
        return core.events(NeedMatched.class).stream()
                .filter(one -> one.trigger() == MatchTrigger.REMATCH)
                .map(one -> one.needId().value())
                .toList();
    }
}
