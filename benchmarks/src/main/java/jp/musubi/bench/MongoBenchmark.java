package jp.musubi.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.musubi.command.cluster.found.FoundCluster;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.mongo.MongoEventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.Node;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.CoreGateway;

/** The event log on MongoDB against a plain loop of its driver on the same server. */
final class MongoBenchmark implements Benchmark {
    private static final Settings SETTINGS = Settings.defaults(Today.by(Clock.systemUTC()));
    private static final int CALLERS = 64;
    private static final int GATEWAY_CALLERS = 16;
    private static final int PAGE = 2_000;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (MongoServers server = MongoServers.open()) {
            Main.say("mongodb: " + server.described());
            rows.addAll(appends(sizes, server));
        }
        try (MongoServers server = MongoServers.open()) {
            rows.add(replay(sizes, server));
        }
        try (MongoServers server = MongoServers.open()) {
            rows.add(gateway(sizes, server));
        }
        return rows;
    }

    private static List<Row> appends(Sizes sizes, MongoServers server) throws Exception {
        Rounds one = new Rounds();
        Rounds many = new Rounds();
        Rounds conditional = new Rounds();
        Rounds hashing = new Rounds();
        int count = sizes.commands();
        try (EventLog log = MongoEventLog.open(server.address());
                RawMongo raw = new RawMongo(server)) {
            // The first rounds warm up and do not count.
            for (int round = -1; round <= sizes.rounds(); round++) {
                Main.say("mongodb: round " + round + " of " + sizes.rounds());
                double plain = count / raw.insertEach(EventLogLoad.sameBytes(count));
                double onCondition = EventLogLoad.conditional(log, count);
                double inAnyCase = EventLogLoad.unconditional(log, count);
                double together = EventLogLoad.concurrent(log, CALLERS, Math.max(1, 4 * count / CALLERS));
                double hash = EventLogBenchmark.hashing(log.head(), count);
                if (round > 0) {
                    one.add(onCondition, plain);
                    many.add(together, plain);
                    conditional.add(onCondition, inAnyCase);
                    hashing.add(hash, 1e6 / onCondition);
                }
            }
        }
        String prefix = server.prefix();
        return List.of(
                Row.of(prefix + "append-1-writer", "1/s", one, Row.Target.atLeast(0.80)),
                Row.of(prefix + "append-64-writers", "1/s", many, Row.Target.atLeast(1.0)),
                Row.of(prefix + "append-conditional", "1/s", conditional, Row.Target.atLeast(0.90)),
                Row.of(prefix + "append-hashing", "µs", hashing, Row.Target.atMost(0.10)));
    }

    /** Of a log whose events came one an append, of many callers at once. */
    private static Row replay(Sizes sizes, MongoServers server) throws Exception {
        try (EventLog log = MongoEventLog.open(server.address());
                RawMongo raw = new RawMongo(server)) {
            Main.say("mongodb: writing " + sizes.events() + " events");
            EventLogLoad.concurrent(log, CALLERS, sizes.events() / CALLERS);
            long events = log.head();
            Rounds rounds = rounds(sizes, round -> events / read(log), round -> events / raw.readAll(events));
            return Row.of(server.prefix() + "replay-" + events, "events/s", rounds, Row.Target.atLeast(0.60));
        }
    }

    private static double read(EventLog log) {
        long start = System.nanoTime();
        long position = 0;
        for (List<StoredEvent> page = log.read(position, PAGE); !page.isEmpty(); page = log.read(position, PAGE)) {
            position = page.getLast().position();
        }
        return EventLogLoad.seconds(start);
    }

    /** Keys are kept in memory: what is measured is the log. */
    private static Row gateway(Sizes sizes, MongoServers server) throws Exception {
        EventCodec codec = new EventCodec(new SyntheticLog.MemoryKeys());
        try (EventLog log = MongoEventLog.open(server.address());
                RawMongo raw = new RawMongo(server);
                CoreGateway gateway = CoreGateway.start(log, codec, SETTINGS)) {
            Commands commands = gateway.commands(log);
            PersonId system = new PersonId("musubi");
            commands.send(
                    new FoundCluster(system, "bench", true, Node.administrator(), "administrator", null),
                    "found",
                    null);
            int count = server.commands(sizes);
            int each = Math.max(2, 2 * count / GATEWAY_CALLERS);
            Rounds rounds = rounds(
                    sizes,
                    round -> together(commands, (2 * round + 1) * 10_000_000L, each),
                    round -> count / plain(raw, count));
            return Row.of(server.prefix() + "commands-16-callers", "1/s", rounds, Row.Target.atLeast(1.1));
        }
    }

    private static double plain(RawMongo raw, int count) {
        return raw.insertEach(EventLogLoad.sameBytes(count));
    }

    private static double together(Commands commands, long from, int each) {
        try {
            return EventLogLoad.concurrent(
                    GATEWAY_CALLERS,
                    each,
                    caller -> CommandsBenchmark.send(commands, from + (1 + caller) * 100_000L, each));
        } catch (Exception e) {
            throw new IllegalStateException("a caller failed", e);
        }
    }

    /** Both in turns; the first round warms up and does not count. */
    private static Rounds rounds(Sizes sizes, ToDoubleFunction<Integer> value, ToDoubleFunction<Integer> baseline) {
        Rounds rounds = new Rounds();
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("mongodb: round " + round + " of " + sizes.rounds());
            double plain = baseline.applyAsDouble(round);
            double ours = value.applyAsDouble(round);
            if (round > 0) {
                rounds.add(ours, plain);
            }
        }
        return rounds;
    }
}
