package jp.musubi.bench;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.app.node.DataDirectory;
import jp.musubi.app.node.Node;
import jp.musubi.app.node.NodeSettings;
import jp.musubi.app.node.Progress;

/** Commands per second through the gateway, of sixteen callers at once against one. */
final class GatewayBenchmark implements Benchmark {
    private static final int CALLERS = 16;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        NodeSettings settings = new NodeSettings(false, "only-for-measuring-1", 5, false);
        try (Node node = Node.open(new DataDirectory(folder.resolve("gateway")), settings, Progress.silent())) {
            node.start(Progress.silent());
            BenchRoles.grant(node.commands());
            CommandsBenchmark.send(node.commands(), 0, sizes.warmUp());
            Rounds rounds = new Rounds();
            int count = sizes.commands();
            for (int round = 0; round <= sizes.rounds(); round++) {
                Main.say("gateway: round " + round + " of " + sizes.rounds());
                long numbers = (1 + round) * 10_000_000L;
                double alone = count / CommandsBenchmark.send(node.commands(), numbers, count);
                int each = Math.max(2, 2 * count / CALLERS);
                double together = EventLogLoad.concurrent(
                        CALLERS,
                        each,
                        caller -> CommandsBenchmark.send(node.commands(), numbers + (1 + caller) * 100_000L, each));
                if (round > 0) {
                    rounds.add(together, alone);
                }
            }
            return List.of(Row.of("commands-16-callers", "1/s", rounds, Row.Target.atLeast(3.0)));
        }
    }
}
