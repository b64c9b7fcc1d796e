package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import jp.musubi.command.kit.Command;
import jp.musubi.command.need.open.OpenNeed;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.seed.publish.PublishSeed;
import jp.musubi.command.seed.register.RegisterSeed;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.seed.SeedId;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.Node;
import jp.musubi.node.NodeSettings;
import jp.musubi.node.Progress;
import jp.musubi.node.gateway.VaultKeyRing;
import jp.musubi.vault.SqliteVault;
import jp.musubi.vault.Vault;

/**
 * From NeedOpened to its proposals in the index, where the worklist reads them, in a whole node without HTTP, while twenty
 * commands a second come in: eight seeds and two needs, each registered and then published or opened.
 */
final class FreshBenchmark implements Benchmark {
    private static final long TICK_NANOS = 100_000_000;
    private static final int NEEDS_EVERY = 5;
    private static final long POLL_NANOS = 1_000_000;
    private static final double ALLOWED_MILLIS = 1_000;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private Node node;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        DataDirectory directory = new DataDirectory(folder.resolve("fresh"));
        NodeSettings quiet = new NodeSettings(false, "only-for-measuring-1", 5, false);
        try (Node founded = Node.open(directory, quiet, Progress.silent())) {
            founded.start(Progress.silent());
            BenchRoles.grant(founded.commands());
        }
        Main.say("fresh: writing " + sizes.mostSeeds() + " seeds");
        try (EventLog log = SqliteEventLog.open(directory.log());
                Vault vault = SqliteVault.open(directory.vault())) {
            SyntheticLog.append(log, new EventCodec(new VaultKeyRing(vault.keys(), log)), sizes.mostSeeds());
        }
        Main.say("fresh: starting a node");
        NodeSettings following = new NodeSettings(false, null, 5, true);
        try (Node started = Node.open(directory, following, Progress.silent())) {
            started.start(Progress.silent());
            node = started;
            return rounds(sizes);
        }
    }

    private List<Row> rounds(Sizes sizes) throws Exception {
        Rounds tails = new Rounds();
        // The first round warms up and does not count.
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("fresh: round " + round + " of " + sizes.rounds());
            double[] millis = round(round * 1_000_000L, sizes.seconds());
            Main.say(String.format(
                    Locale.ROOT,
                    "fresh: p50 %.0f ms, p99 %.0f ms",
                    Rounds.median(millis),
                    Rounds.percentile(millis, 99)));
            if (round > 0) {
                tails.add(Rounds.percentile(millis, 99), ALLOWED_MILLIS);
            }
        }
        return List.of(Row.of("fresh-" + sizes.mostSeeds() + "-p99", "ms", tails, Row.Target.atMost(1.0)));
    }

    /** @param numbers from here on were not used before */
    private double[] round(long numbers, int seconds) throws Exception {
        List<Future<Double>> waiting = new ArrayList<>();
        List<Future<?>> sending = new ArrayList<>();
        try (ExecutorService callers = Executors.newCachedThreadPool()) {
            long begin = System.nanoTime();
            for (int tick = 0; tick < seconds * TimeUnit.SECONDS.toNanos(1) / TICK_NANOS; tick++) {
                long number = numbers + tick;
                if (tick % NEEDS_EVERY == 0) {
                    waiting.add(callers.submit(() -> need(number)));
                } else {
                    sending.add(callers.submit(() -> seed(number)));
                }
                long next = begin + (tick + 1) * TICK_NANOS;
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            }
            for (Future<?> sent : sending) {
                sent.get();
            }
            double[] millis = new double[waiting.size()];
            for (int i = 0; i < millis.length; i++) {
                millis[i] = waiting.get(i).get();
            }
            return millis;
        }
    }

    private void seed(long number) {
        SeedId id = new SeedId("fresh-" + number);
        send(new RegisterSeed(Node.administrator(), id, null, SyntheticTexts.seed(2_000_000_000L + number)));
        send(new PublishSeed(Node.administrator(), id, null));
    }

    private long send(Command command) {
        return node.commands().send(command, UUID.randomUUID().toString(), null).position();
    }

    /** Opens a need. @return milliseconds until what was found for it is in the index */
    private double need(long number) {
        NeedId id = new NeedId("fresh-" + number);
        send(new RegisterNeed(Node.administrator(), id, null, SyntheticTexts.need(1_000_000_000L + number)));
        long opened = send(new OpenNeed(Node.administrator(), id, null));
        long start = System.nanoTime();
        Criteria ofNeed = Criteria.tagged(new Tag("need", id.value()));
        Criteria matched = new Criteria(List.of(
                new Criteria.Item(Set.of(new Tag("need", id.value())), Set.of(EventTypes.nameOf(NeedMatched.class)))));
        await(start, () -> last(matched, opened) > 0);
        // The proposals are stored together with what was found.
        long proposed = last(ofNeed, opened);
        await(start, () -> node.status().indexed() >= proposed);
        return (System.nanoTime() - start) / 1e6;
    }

    private long last(Criteria criteria, long after) {
        long last = 0;
        try (EventCursor events = node.log().source(criteria, after)) {
            while (events.hasNext()) {
                last = events.next().position();
            }
        }
        return last;
    }

    private static void await(long start, BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("a need was not matched");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
