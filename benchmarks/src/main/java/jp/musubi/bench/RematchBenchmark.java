package jp.musubi.bench;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.MatchResult;
import jp.musubi.search.match.Matches;

/**
 * Matching all needs with all seeds, candidates with reasons for each need and the best needs for each seed, against a
 * plain BM25 top twenty for the same needs: in needs a second. And the memory that it holds with many needs, against that
 * with a quarter of them.
 */
final class RematchBenchmark implements Benchmark {
    private static final int LIMIT = 20;
    private static final int MOST = 5;

    /** What is held in memory differs little from one time to the next. */
    private static final int MEMORY_ROUNDS = 3;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        try (SyntheticPairs pairs =
                SyntheticPairs.fill(folder.resolve("pairs"), sizes.mostSeeds(), sizes.rematched())) {
            return measure(pairs, sizes);
        }
    }

    /** Counts what comes, and does something with the first need of what may be the last block. */
    private static final class Counting implements Matches {
        private final int at;
        private final Runnable then;
        private int needs;
        private int seeds;

        Counting(int at, Runnable then) {
            this.at = at;
            this.then = then;
        }

        @Override
        public void need(RecordRef need, MatchResult result) {
            needs++;
            if (needs == at) {
                then.run();
            }
        }

        @Override
        public void seed(RecordRef seed, List<NeedShare> best) {
            seeds++;
        }
    }

    static List<Row> measure(SyntheticPairs pairs, Sizes sizes) throws Exception {
        String name = "rematch-" + pairs.seeds() + "x" + sizes.rematched();
        return List.of(
                Row.of(name, "needs/s", speeds(pairs, sizes), Row.Target.atLeast(0.70)),
                Row.of(name + "-memory", "MB", memory(pairs, sizes.rematched()), Row.Target.atMost(1.50)));
    }

    private static Rounds speeds(SyntheticPairs pairs, Sizes sizes) throws Exception {
        Rounds speeds = new Rounds();
        // The first round warms up and does not count.
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("rematch: round " + round + " of " + sizes.rounds());
            int needs = round == 0 ? sizes.rematched() / 4 : sizes.rematched();
            double ours = needs / seconds(() -> all(pairs, needs, () -> {}));
            double plain = needs
                    / seconds(() -> {
                        for (int i = 0; i < needs; i++) {
                            pairs.plain().best(pairs.text(i), LIMIT);
                        }
                    });
            if (round > 0) {
                speeds.add(ours, plain);
            }
        }
        return speeds;
    }

    private static Rounds memory(SyntheticPairs pairs, int needs) {
        Rounds memory = new Rounds();
        for (int round = 1; round <= MEMORY_ROUNDS; round++) {
            Main.say("rematch: memory, " + round + " of " + MEMORY_ROUNDS);
            memory.add(megabytes(pairs, needs), megabytes(pairs, needs / 4));
        }
        return memory;
    }

    private static void all(SyntheticPairs pairs, int needs, Runnable atTheLast) {
        Counting counting = new Counting(needs, atTheLast);
        pairs.index().readAt(pairs.positionWith(needs), view -> {
            view.matchAll(LIMIT, MOST, counting);
            return null;
        });
        if (counting.needs != needs || counting.seeds < pairs.seeds() / 2) {
            throw new IllegalStateException("too little: " + counting.needs + " and " + counting.seeds);
        }
    }

    /** What is held in memory at the last need, beyond what is held anyway. */
    private static double megabytes(SyntheticPairs pairs, int needs) {
        double before = held();
        double[] during = new double[1];
        all(pairs, needs, () -> during[0] = held());
        return Math.max(0.1, during[0] - before);
    }

    private static double held() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
