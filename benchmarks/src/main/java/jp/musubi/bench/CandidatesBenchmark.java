package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.kit.RecordRef;

/** The best twenty seeds for a need, explained and reproducible, against a plain BM25 top twenty over the same texts. */
final class CandidatesBenchmark implements Benchmark {
    private static final int LIMIT = 20;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int seeds : sizes.seeds()) {
            try (SyntheticPairs pairs = SyntheticPairs.fill(folder.resolve("pairs-" + seeds), seeds, sizes.needs())) {
                rows.addAll(measure(pairs, sizes));
            }
        }
        return rows;
    }

    static List<Row> measure(SyntheticPairs pairs, Sizes sizes) throws Exception {
        Rounds medians = new Rounds();
        Rounds tails = new Rounds();
        // The first round warms up and does not count.
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("candidates: round " + round + " of " + sizes.rounds());
            double[] ours = new double[sizes.needs()];
            double[] theirs = new double[sizes.needs()];
            for (int i = 0; i < sizes.needs(); i++) {
                RecordRef need = pairs.need(i);
                long start = System.nanoTime();
                int found = pairs.index()
                        .read(view -> view.candidates(need, LIMIT).candidates().size());
                ours[i] = (System.nanoTime() - start) / 1e6;
                String text = pairs.text(i);
                start = System.nanoTime();
                int plainFound = pairs.plain().best(text, LIMIT).scoreDocs.length;
                theirs[i] = (System.nanoTime() - start) / 1e6;
                if (found != LIMIT || plainFound != LIMIT) {
                    throw new IllegalStateException("too few candidates: " + found + " and " + plainFound);
                }
            }
            if (round > 0) {
                medians.add(Rounds.percentile(ours, 50), Rounds.percentile(theirs, 50));
                tails.add(Rounds.percentile(ours, 99), Rounds.percentile(theirs, 99));
            }
        }
        return List.of(
                Row.of("candidates-" + pairs.seeds() + "-p50", "ms", medians, Row.Target.atMost(3.0)),
                Row.of("candidates-" + pairs.seeds() + "-p99", "ms", tails, Row.Target.atMost(3.0)));
    }
}
