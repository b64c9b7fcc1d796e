package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that is asked of the matcher: for one need, for all, and how soon after a need was opened. */
final class MatcherBenchmark implements Benchmark {
    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int seeds : sizes.seeds()) {
            Path pairsFolder = folder.resolve("pairs-" + seeds);
            try (SyntheticPairs pairs = SyntheticPairs.fill(pairsFolder, seeds, sizes.rematched())) {
                rows.addAll(CandidatesBenchmark.measure(pairs, sizes));
                if (seeds == sizes.mostSeeds()) {
                    rows.addAll(RematchBenchmark.measure(pairs, sizes));
                }
            }
        }
        rows.addAll(new FreshBenchmark().run(sizes, folder));
        return rows;
    }
}
