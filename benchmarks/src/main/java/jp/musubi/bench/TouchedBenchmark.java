package jp.musubi.bench;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.kit.RecordRef;

/** Which of the open needs a seed touches, each time as of another position, as when seeds are published one by one. */
final class TouchedBenchmark implements Benchmark {
    /** Of each need, as the matcher asks. */
    private static final int BEST = 40;

    private static final int MOST = 100;

    private static final int ASKED = 50;
    private static final double ALLOWED_MILLIS = 20;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        try (SyntheticPairs pairs =
                SyntheticPairs.fill(folder.resolve("pairs"), sizes.mostSeeds(), sizes.rematched())) {
            Rounds rounds = new Rounds();
            // The first round warms up and does not count.
            for (int round = 0; round <= sizes.rounds(); round++) {
                double[] millis = round(pairs, sizes, round);
                Main.say("touched: round " + round + ": " + Math.round(Rounds.median(millis)) + " ms");
                if (round > 0) {
                    rounds.add(Rounds.median(millis), ALLOWED_MILLIS);
                }
            }
            String name = "touched-" + pairs.seeds() + "x" + sizes.rematched() + "-p50";
            return List.of(Row.of(name, "ms", rounds, Row.Target.atMost(1.0)));
        }
    }

    private static double[] round(SyntheticPairs pairs, Sizes sizes, int round) {
        double[] millis = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            RecordRef seed = pairs.seed(round * ASKED + i);
            long position = pairs.positionWith(sizes.rematched()) - i;
            long start = System.nanoTime();
            pairs.index().readAt(position, view -> view.touchedNeeds(seed, BEST, MOST));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return millis;
    }
}
