package jp.musubi.automation.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import jp.musubi.automation.Sample;
import jp.musubi.automation.TestCore;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.revise.ReviseNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.command.seed.withdraw.WithdrawSeed;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A backlog worked off in one pass ends as if the matcher had been there for every event. */
class BacklogTest {
    private static final List<String> WORDS = List.of(
            "果皮", "タンニン", "抽出", "乾燥", "発酵", "酵母", "清酒", "溶接", "金属", "ロボット", "把持", "血糖", "乳酸菌", "米粉", "海藻", "香り", "膜分離",
            "排水", "温室", "養殖");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onePassOverABacklogEndsWithTheSameProposalsAsOneByOne(long story) {
        List<Consumer<TestCore>> steps = story(new Random(story));
        List<Object> oneByOne;
        try (TestCore core = new TestCore(folder.resolve("one"))) {
            core.startMatcher();
            for (Consumer<TestCore> step : steps) {
                step.accept(core);
                core.settle();
            }
            oneByOne = outcome(core);
            assertThat(core.pairings(PairingState.PROPOSED)).hasSizeGreaterThan(3);
        }
        try (TestCore core = new TestCore(folder.resolve("backlog"))) {
            steps.forEach(step -> step.accept(core));
            core.startMatcher();
            core.settle();
            assertThat(outcome(core)).isEqualTo(oneByOne);
            assertThat(core.events(NeedMatched.class))
                    .as("once for the last cause of its own, and once for the last that seeds gave")
                    .extracting(one -> one.needId() + " " + Lane.NEEDS.takes(one.trigger()))
                    .doesNotHaveDuplicates();
        }
        try (TestCore core = new TestCore(folder.resolve("halves"))) {
            steps.subList(0, steps.size() / 2).forEach(step -> step.accept(core));
            core.startMatcher();
            core.settle();
            core.stopMatcher();
            steps.subList(steps.size() / 2, steps.size()).forEach(step -> step.accept(core));
            core.startMatcher();
            core.settle();
            assertThat(outcome(core)).isEqualTo(oneByOne);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void twoMatchersAtOnceEndWithTheSameProposalsAsOneAfterEachStep(long story) throws InterruptedException {
        List<Consumer<TestCore>> steps = story(new Random(story));
        List<Object> oneByOne;
        try (TestCore core = new TestCore(folder.resolve("one"))) {
            core.startMatcher();
            for (Consumer<TestCore> step : steps) {
                step.accept(core);
                core.settle();
            }
            oneByOne = outcome(core);
        }
        try (TestCore core = new TestCore(folder.resolve("two"))) {
            core.startMatcher();
            try (MatchingAutomation other =
                    MatchingAutomation.start(core.log, core.codec, core.index, core.matchCommands(), 20)) {
                steps.forEach(step -> step.accept(core));
                core.settle();
                assertThat(other.awaitIdle(core.log.head(), Duration.ofSeconds(30)))
                        .isTrue();
                core.settle();
            }
            assertThat(outcome(core)).isEqualTo(oneByOne);
            assertThat(core.events(NeedMatched.class))
                    .extracting(one -> one.needId() + " " + one.causePosition())
                    .doesNotHaveDuplicates();
        }
    }

    /** What stands, and for each open need what its last matching saw, to the bit. */
    private static List<Object> outcome(TestCore core) {
        Map<String, Object> last = new TreeMap<>();
        core.events(NeedMatched.class)
                .forEach(one -> last.put(
                        one.needId().value(), List.of(one.revision(), one.trigger(), one.floor(), one.candidates())));
        core.events(NeedClosed.class).forEach(one -> last.remove(one.needId().value()));
        return List.of(core.pairings(PairingState.PROPOSED), last);
    }

    private static List<Consumer<TestCore>> story(Random random) {
        List<Consumer<TestCore>> steps = new ArrayList<>();
        Map<Integer, Integer> seeds = new HashMap<>();
        Map<Integer, Integer> needs = new HashMap<>();
        for (int i = 0; i < 45; i++) {
            int chance = random.nextInt(10);
            if (chance < 4 || seeds.isEmpty() || needs.isEmpty()) {
                if (random.nextBoolean()) {
                    steps.add(newSeed(seeds.size(), words(random)));
                    seeds.put(seeds.size(), 1);
                } else {
                    steps.add(newNeed(needs.size(), words(random)));
                    needs.put(needs.size(), 1);
                }
            } else if (chance < 6) {
                int seed = random.nextInt(seeds.size());
                steps.add(revised(seed, seeds.merge(seed, 1, Integer::sum) - 1, words(random)));
            } else if (chance < 7) {
                steps.add(withdrawnOrPublished(random.nextInt(seeds.size())));
            } else if (chance < 9) {
                int need = random.nextInt(needs.size());
                steps.add(revisedNeed(need, needs.merge(need, 1, Integer::sum) - 1, words(random)));
            } else {
                steps.add(closed(random.nextInt(needs.size())));
            }
        }
        return steps;
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append("の");
        }
        return text.append(random.nextInt(1_000_000)).toString();
    }

    private static Consumer<TestCore> newSeed(int number, String text) {
        SeedId id = new SeedId("s" + number);
        return core -> core.send(
                new RegisterSeed(TestCore.ADMIN, id, TestCore.ADMIN, Sample.seed(text, text)),
                new PublishSeed(TestCore.ADMIN, id, null));
    }

    private static Consumer<TestCore> newNeed(int number, String text) {
        NeedId id = new NeedId("n" + number);
        return core -> core.send(
                new RegisterNeed(TestCore.ADMIN, id, null, Sample.need(text, text, null)),
                new OpenNeed(TestCore.ADMIN, id, null));
    }

    private static Consumer<TestCore> revised(int number, int basedOn, String text) {
        return accepted(new ReviseSeed(TestCore.ADMIN, new SeedId("s" + number), basedOn, Sample.seed(text, text)));
    }

    private static Consumer<TestCore> revisedNeed(int number, int basedOn, String text) {
        return accepted(
                new ReviseNeed(TestCore.ADMIN, new NeedId("n" + number), basedOn, Sample.need(text, text, null)));
    }

    private static Consumer<TestCore> withdrawnOrPublished(int number) {
        SeedId id = new SeedId("s" + number);
        return core -> {
            try {
                core.send(new WithdrawSeed(TestCore.ADMIN, id, null));
            } catch (RefusedException e) {
                core.send(new PublishSeed(TestCore.ADMIN, id, null));
            }
        };
    }

    private static Consumer<TestCore> closed(int number) {
        return accepted(new CloseNeed(TestCore.ADMIN, new NeedId("n" + number), NeedCloseReason.WITHDRAWN, null));
    }

    /** Stories take no account of what is possible: what is refused is refused in every telling. */
    private static Consumer<TestCore> accepted(Command command) {
        return core -> {
            try {
                core.send(command);
            } catch (RefusedException e) {
                assertThat(e.refusal().violations()).isNotEmpty();
            }
        };
    }
}
