package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;
import jp.musubi.eventlog.sqlite.SqliteEventLog;

/** The event log by itself, on SQLite: appends against single durable inserts of the same bytes, and what they depend on. */
final class EventLogBenchmark implements Benchmark {
    private static final int CALLERS = 64;
    private static final int UNDER_WAY = 2_000;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>(appends(sizes, folder));
        rows.addAll(new LargeLogBenchmark().run(sizes, folder));
        rows.addAll(new ReplayBenchmark().run(sizes, folder));
        rows.add(CopyBenchmark.run(sizes, folder));
        rows.addAll(new MongoBenchmark().run(sizes, folder));
        return rows;
    }

    static List<Row> appends(Sizes sizes, Path folder) throws Exception {
        Path raw = folder.resolve("raw.sqlite");
        Rounds one = new Rounds();
        Rounds many = new Rounds();
        Rounds conditional = new Rounds();
        Rounds underWay = new Rounds();
        Rounds hashing = new Rounds();
        int count = sizes.commands();
        try (EventLog log = SqliteEventLog.open(folder.resolve("appends.sqlite"))) {
            // The first rounds warm up and do not count.
            for (int round = -3; round <= sizes.rounds(); round++) {
                Main.say("event-log: round " + round + " of " + sizes.rounds());
                double plain = count / RawSqlite.insertEach(raw, EventLogLoad.sameBytes(count));
                double onCondition = EventLogLoad.conditional(log, count);
                double inAnyCase = EventLogLoad.unconditional(log, count);
                double ahead = EventLogLoad.underWay(log, UNDER_WAY);
                double together = EventLogLoad.concurrent(log, CALLERS, Math.max(1, 4 * count / CALLERS));
                double hash = hashing(log.head(), count);
                if (round > 0) {
                    one.add(onCondition, plain);
                    many.add(together, plain);
                    conditional.add(onCondition, inAnyCase);
                    underWay.add(ahead, inAnyCase);
                    hashing.add(hash, 1e6 / onCondition);
                }
            }
        }
        return List.of(
                Row.of("append-1-writer", "1/s", one, Row.Target.atLeast(0.70)),
                Row.of("append-64-writers", "1/s", many, Row.Target.atLeast(4.0)),
                Row.of("append-conditional", "1/s", conditional, Row.Target.atLeast(0.90)),
                Row.of("append-" + UNDER_WAY + "-under-way", "1/s", underWay, Row.Target.atLeast(4.0)),
                Row.of("append-hashing", "µs", hashing, Row.Target.atMost(0.10)));
    }

    /** Microseconds that leaf hash, tree and root of one append take, in a log of that size. */
    static double hashing(long size, int count) {
        Frontier frontier = new Frontier();
        byte[] leaf = MerkleTree.leafHash(new byte[1]);
        for (long i = 0; i < size; i++) {
            frontier.append(leaf);
        }
        List<CanonicalDraft> drafts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drafts.add(CanonicalDraft.of(EventLogLoad.event(EventLogLoad.seed(i))));
        }
        byte used = 0;
        long start = System.nanoTime();
        for (CanonicalDraft draft : drafts) {
            long position = frontier.size() + 1;
            frontier.append(MerkleTree.leafHash(draft.at(position, position)));
            used ^= frontier.root()[0];
        }
        double micros = EventLogLoad.seconds(start) * 1e6 / count;
        if (frontier.size() != size + count) {
            throw new IllegalStateException("the tree has another size: " + frontier.size() + ", " + used);
        }
        return micros;
    }
}
