package jp.musubi.bench;

import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.copy.LogCopy;
import jp.musubi.eventlog.sqlite.SqliteEventLog;

/** Events per second of a log copied commit by commit, against the same rows put into the same tables in bulk. */
final class CopyBenchmark {
    private CopyBenchmark() {}

    static Row run(Sizes sizes, Path folder) throws Exception {
        Path from = folder.resolve("original.sqlite");
        int events = 10 * sizes.commands();
        Rounds rounds = new Rounds();
        try (EventLog original = SqliteEventLog.open(from)) {
            // As commands make it: one event a commit.
            EventLogLoad.underWay(original, events);
        }
        try (EventLog original = SqliteEventLog.open(from)) {
            for (int round = 0; round <= sizes.rounds(); round++) {
                Main.say("copy-log: round " + round + " of " + sizes.rounds());
                double bulk = events / bulk(from, folder.resolve("bulk-" + round + ".sqlite"));
                double copied = events / copied(original, folder.resolve("copy-" + round + ".sqlite"));
                if (round > 0) {
                    rounds.add(copied, bulk);
                }
            }
        }
        return Row.of("copy-log-" + events, "events/s", rounds, Row.Target.atLeast(0.50));
    }

    private static double copied(EventLog original, Path file) {
        long start = System.nanoTime();
        try (EventLog copy = SqliteEventLog.open(file)) {
            if (LogCopy.run(original, copy, position -> {}).size() != original.head()) {
                throw new IllegalStateException("the copy is another");
            }
        }
        return EventLogLoad.seconds(start);
    }

    private static double bulk(Path original, Path file) throws Exception {
        SqliteEventLog.open(file).close();
        return RawSqlite.copyRows(original, file);
    }
}
