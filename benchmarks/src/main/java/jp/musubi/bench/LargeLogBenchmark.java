package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.sqlite.SqliteEventLog;

/** What a conditional append costs in a large log: against one in a small log, and with the worst conditions. */
final class LargeLogBenchmark implements Benchmark {
    private static final int OR_ITEMS = 100;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        Main.say("event-log: filling a log with " + sizes.largeLog() + " events");
        try (EventLog small = SqliteEventLog.open(folder.resolve("small.sqlite"));
                EventLog large = SqliteEventLog.open(folder.resolve("large.sqlite"))) {
            EventLogLoad.fill(small, sizes.smallLog());
            EventLogLoad.fill(large, sizes.largeLog());
            List<Row> rows = new ArrayList<>(measure(small, large, sizes));
            rows.addAll(new MeetingTags(large, folder.resolve("large.sqlite")).measure(sizes));
            rows.add(byType(small, large, sizes));
            return rows;
        }
    }

    private static Row byType(EventLog small, EventLog large, Sizes sizes) {
        Rounds rounds = new Rounds();
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("event-log: replay by type, round " + round + " of " + sizes.rounds());
            double inSmall = TypedReplay.perSecond(small);
            double inLarge = TypedReplay.perSecond(large);
            if (round > 0) {
                rounds.add(inLarge, inSmall);
            }
        }
        return Row.of("replay-by-type-" + sizes.largeLog(), "events/s", rounds, Row.Target.atLeast(0.5));
    }

    private static List<Row> measure(EventLog small, EventLog large, Sizes sizes) {
        int count = sizes.commands() / 2;
        Rounds size = new Rounds();
        Map<String, Rounds> worst = new LinkedHashMap<>();
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("event-log: large, round " + round + " of " + sizes.rounds());
            double inSmall = p50(small, count, LargeLogBenchmark::usual);
            double inLarge = p50(large, count, LargeLogBenchmark::usual);
            if (round > 0) {
                size.add(inLarge, inSmall);
            }
            for (var condition : worst(sizes.largeLog()).entrySet()) {
                double slow = p50(large, count, condition.getValue());
                if (round > 0) {
                    worst.computeIfAbsent(condition.getKey(), name -> new Rounds())
                            .add(slow, inLarge);
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("append-p50-" + sizes.largeLog(), "ms", size, Row.Target.atMost(1.5)));
        worst.forEach((name, rounds) -> rows.add(Row.of(name, "ms", rounds, Row.Target.atMost(3.0))));
        return rows;
    }

    /** Nothing new on one tag since a few events. */
    static AppendCondition usual(long head) {
        return new AppendCondition(head - 10, Criteria.tagged(filled(head / 20)));
    }

    private static Map<String, LongFunction<AppendCondition>> worst(long filled) {
        Map<String, LongFunction<AppendCondition>> worst = new LinkedHashMap<>();
        worst.put("append-from-origin", head -> new AppendCondition(0, Criteria.tagged(new Tag("new", "" + head))));
        worst.put(
                "append-absent-type",
                head -> new AppendCondition(
                        0, new Criteria(List.of(new Criteria.Item(Set.of(EventLogLoad.ALL), Set.of("bench.Never"))))));
        worst.put(
                "append-100-items",
                head -> new AppendCondition(
                        head - 10,
                        new Criteria(LongStream.range(0, OR_ITEMS)
                                .mapToObj(i ->
                                        new Criteria.Item(Set.of(filled((head + 997 * i) % (filled / 20))), Set.of()))
                                .toList())));
        // Tags whose few events all stand before the marker, with nearly the whole log behind it.
        worst.put(
                "append-old-marker",
                head -> new AppendCondition(filled / 100, Criteria.tagged(filled(head % Math.max(1, filled / 2_000)))));
        return worst;
    }

    private static Tag filled(long number) {
        return new Tag("filled", "f-" + number);
    }

    static double p50(EventLog log, int count, LongFunction<AppendCondition> condition) {
        double[] millis = new double[count];
        long head = log.head();
        for (int i = 0; i < count; i++) {
            AppendCondition next = condition.apply(head);
            long start = System.nanoTime();
            head = EventLogLoad.append(log, next, EventLogLoad.seed(i));
            millis[i] = EventLogLoad.seconds(start) * 1e3;
        }
        return Rounds.percentile(millis, 50);
    }
}
