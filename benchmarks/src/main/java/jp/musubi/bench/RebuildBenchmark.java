package jp.musubi.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.runner.ProjectionRunner;
import jp.musubi.search.index.LuceneSearchIndex;

/**
 * Building the index anew from a log of seeds registered and published — opening sealed events, two revisions of each
 * seed, words and kanji for search and for matching — against Lucene indexing each seed's text once in one field.
 */
final class RebuildBenchmark implements Benchmark {
    /** A round takes about as long as everything else together, and little noise is left in so long a time. */
    private static final int ROUNDS = 3;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        Main.say("rebuild: writing " + sizes.events() + " events");
        SyntheticLog synthetic = SyntheticLog.make(folder.resolve("log.sqlite"), sizes.events());
        try (EventLog log = synthetic.log()) {
            Rounds rounds = new Rounds();
            for (int round = 1; round <= ROUNDS; round++) {
                Main.say("rebuild: round " + round);
                double ours = rebuild(synthetic, folder.resolve("index-" + round));
                double plain = plain(folder.resolve("plain-" + round), sizes.events() / 2);
                rounds.add(ours, plain);
            }
            return List.of(Row.of("rebuild-" + log.head(), "s", rounds, Row.Target.atMost(1.50)));
        }
    }

    private static double rebuild(SyntheticLog synthetic, Path folder) throws InterruptedException {
        EventLog log = synthetic.log();
        long start = System.nanoTime();
        try (LuceneSearchIndex index = LuceneSearchIndex.open(folder).index()) {
            try (ProjectionRunner runner =
                    ProjectionRunner.start(QuerySide.KINDS, log, synthetic.codec(), index, (position, head) -> {})) {
                if (!runner.await(log.head(), Duration.ofHours(1))) {
                    throw new IllegalStateException("the rebuild stopped: " + runner.status());
                }
            }
            index.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static double plain(Path folder, int seeds) throws Exception {
        long start = System.nanoTime();
        try (PlainLucene lucene = new PlainLucene(folder)) {
            for (int number = 0; number < seeds; number++) {
                SeedContent seed = SyntheticTexts.seed(number);
                lucene.add(
                        "seed-" + number,
                        seed.title() + "\n" + seed.summary() + "\n" + String.join("\n", seed.keywords()));
            }
            lucene.commit();
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
