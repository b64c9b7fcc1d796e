package jp.musubi.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.command.seed.revise.ReviseSeed;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.gateway.Commands.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RivalryTest {

    private static final SeedId SEED = new SeedId("s1");

    @TempDir
    Path data;

    @Test
    void oneCommandSentManyTimesAtOnceIsStoredOnceAndAnsweredAlike() throws Exception {
        try (Node node = NodeSample.started(data)) {
            List<Object> answers = atOnce(
                    8,
                    i -> node.commands()
                            .send(new RegisterSeed(NodeSample.ADMIN, SEED, null, NodeSample.seed("一度")), "same", null)
                            .position());

            assertThat(answers).containsOnly(answers.getFirst());
            assertThat(node.log().head()).isEqualTo((long) answers.getFirst());
        }
    }

    @Test
    void ofManyWhoReviseTheSameRevisionExactlyOneSucceeds() throws Exception {
        try (Node node = NodeSample.started(data)) {
            node.commands().send(new RegisterSeed(NodeSample.ADMIN, SEED, null, NodeSample.seed("初め")), "first", null);

            List<Object> answers = atOnce(
                    8,
                    i -> node.commands()
                            .send(
                                    new ReviseSeed(NodeSample.ADMIN, SEED, 1, NodeSample.seed("改訂" + i)),
                                    "revise-" + i,
                                    null));

            assertThat(answers).filteredOn(Outcome.class::isInstance).hasSize(1);
            assertThat(answers)
                    .filteredOn(RefusedException.class::isInstance)
                    .hasSize(7)
                    .allSatisfy(refused -> assertThat(((RefusedException) refused)
                                    .refusal()
                                    .violations()
                                    .getFirst()
                                    .code())
                            .isEqualTo("stale_revision"));
        }
    }

    private interface Attempt {
        Object run(int number);
    }

    private static List<Object> atOnce(int times, Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> attempts = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                attempts.add(() -> {
                    try {
                        return attempt.run(number);
                    } catch (RefusedException e) {
                        return e;
                    }
                });
            }
            List<Object> answers = new ArrayList<>();
            for (Future<Object> answer : threads.invokeAll(attempts)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
