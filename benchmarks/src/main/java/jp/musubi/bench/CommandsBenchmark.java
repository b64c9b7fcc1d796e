package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.Node;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;
import jp.musubi.node.gateway.Commands;

/**
 * Commands through the gateway, half RegisterSeed (which also makes a durable key in the vault) and half PublishSeed, of one
 * caller and of sixteen at once, against single inserts of the same bytes, each durably committed.
 */
final class CommandsBenchmark implements Benchmark {
    private static final int CALLERS = 16;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        NodeSettings settings = new NodeSettings(false, "only-for-measuring-1", 5, false);
        try (Node node = Node.open(new DataDirectory(folder.resolve("data")), settings, Progress.silent())) {
            node.start(Progress.silent());
            BenchRoles.grant(node.commands());
            Main.say("commands: warming up");
            send(node.commands(), 0, sizes.warmUp());
            Path raw = folder.resolve("raw.sqlite");
            RawSqlite.insertEach(raw, bytes(node.log(), node.log().head() - sizes.warmUp()));
            Rounds one = new Rounds();
            Rounds sixteen = new Rounds();
            for (int round = 0; round <= sizes.rounds(); round++) {
                Main.say("commands: round " + round + " of " + sizes.rounds());
                long before = node.log().head();
                long numbers = (1 + round) * 10_000_000L;
                double alone = sizes.commands() / send(node.commands(), numbers, sizes.commands());
                List<byte[]> rows = bytes(node.log(), before);
                double plain = rows.size() / RawSqlite.insertEach(raw, rows);
                double together = together(node.commands(), numbers, Math.max(2, 2 * sizes.commands() / CALLERS));
                if (round > 0) {
                    one.add(alone, plain);
                    sixteen.add(together, plain);
                }
            }
            return List.of(
                    Row.of("commands", "1/s", one, Row.Target.atLeast(0.40)),
                    Row.of("commands-16-callers", "1/s", sixteen, Row.Target.atLeast(1.10)));
        }
    }

    /** Commands per second of sixteen callers who each send so many. */
    static double together(Commands commands, long from, int each) throws Exception {
        return EventLogLoad.concurrent(CALLERS, each, caller -> send(commands, from + (1 + caller) * 100_000L, each));
    }

    /** Seconds to send so many commands, one after the other; the numbers must not have been used before. */
    static double send(Commands commands, long from, int count) {
        PersonId actor = Node.administrator();
        long start = System.nanoTime();
        for (long number = from; number < from + count / 2; number++) {
            SeedId id = new SeedId("bench-" + number);
            commands.send(new RegisterSeed(actor, id, null, SyntheticTexts.seed(number)), "register-" + number, null);
            commands.send(new PublishSeed(actor, id, null), "publish-" + number, null);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** The bytes that the log keeps of each event after a position. */
    private static List<byte[]> bytes(EventLog log, long after) {
        List<byte[]> rows = new ArrayList<>();
        long position = after;
        for (List<StoredEvent> page = log.read(position, 1_000); !page.isEmpty(); page = log.read(position, 1_000)) {
            for (StoredEvent event : page) {
                byte[] row = new byte[event.payload().length + event.metadata().length];
                System.arraycopy(event.payload(), 0, row, 0, event.payload().length);
                System.arraycopy(event.metadata(), 0, row, event.payload().length, event.metadata().length);
                rows.add(row);
            }
            position = page.getLast().position();
        }
        return rows;
    }
}
