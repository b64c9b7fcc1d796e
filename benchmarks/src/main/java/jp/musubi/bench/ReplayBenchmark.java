package jp.musubi.bench;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;

/** Reading a log from its beginning through the port, in pages, against a bare cursor over the same file. */
final class ReplayBenchmark implements Benchmark {
    private static final int PAGE = 2_000;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        Path file = folder.resolve("log.sqlite");
        Main.say("replay: writing " + sizes.events() + " events");
        try (EventLog log = SyntheticLog.make(file, sizes.events()).log()) {
            read(log);
            RawSqlite.readAll(file);
            Rounds rounds = new Rounds();
            for (int round = 1; round <= sizes.rounds(); round++) {
                Main.say("replay: round " + round);
                double ours = read(log);
                double raw = RawSqlite.readAll(file);
                rounds.add(sizes.events() / ours, sizes.events() / raw);
            }
            return List.of(Row.of("replay-" + sizes.events(), "events/s", rounds, Row.Target.atLeast(0.70)));
        }
    }

    private static double read(EventLog log) {
        long start = System.nanoTime();
        long position = 0;
        for (List<StoredEvent> page = log.read(position, PAGE); !page.isEmpty(); page = log.read(position, PAGE)) {
            position = page.getLast().position();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
