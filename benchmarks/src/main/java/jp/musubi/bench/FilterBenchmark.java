package jp.musubi.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.runner.ProjectionRunner;
import jp.musubi.query.matching.findcandidates.Candidates;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.LuceneSearchIndex;

/**
 * The best twenty seeds for a need as a coordinator asks for them, through the filter of who may know of what, against the same
 * question of Musubi itself, whom nothing is hidden from: of a log of seeds in all ranges, each a record as the projections write it.
 */
final class FilterBenchmark implements Benchmark {
    private static final int LIMIT = 20;

    private static final Viewer COORDINATOR =
            Viewer.person(new PersonId("hanako"), Set.of(Role.COORDINATOR), Set.of(new OrganizationId("office")));

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        int seeds = sizes.mostSeeds();
        Main.say("filter: writing " + seeds + " seeds and " + sizes.needs() + " needs");
        SyntheticLog synthetic = SyntheticLog.make(folder.resolve("log.sqlite"), 2 * seeds, Disclosure.values());
        synthetic.appendNeeds(sizes.needs());
        try (EventLog log = synthetic.log();
                LuceneSearchIndex index =
                        LuceneSearchIndex.open(folder.resolve("index")).index()) {
            Main.say("filter: indexing");
            try (ProjectionRunner runner =
                    ProjectionRunner.start(QuerySide.KINDS, log, synthetic.codec(), index, (position, head) -> {})) {
                if (!runner.await(log.head(), Duration.ofHours(1))) {
                    throw new IllegalStateException("indexing stopped: " + runner.status());
                }
            }
            index.commit();
            Answers answers = QuerySide.answers(index, log, synthetic.codec());
            return measure("filter-" + seeds, sizes, answers);
        }
    }

    private static List<Row> measure(String name, Sizes sizes, Answers answers) {
        Rounds medians = new Rounds();
        // The first round warms up and does not count.
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("filter: round " + round + " of " + sizes.rounds());
            double[] with = new double[sizes.needs()];
            double[] without = new double[sizes.needs()];
            for (int i = 0; i < sizes.needs(); i++) {
                // In turns, and each of them first as often as the other.
                if ((i + round) % 2 == 0) {
                    with[i] = millis(answers, i, COORDINATOR);
                    without[i] = millis(answers, i, Viewer.system());
                } else {
                    without[i] = millis(answers, i, Viewer.system());
                    with[i] = millis(answers, i, COORDINATOR);
                }
            }
            if (round > 0) {
                medians.add(Rounds.median(with), Rounds.median(without));
            }
        }
        return List.of(Row.of(name, "ms", medians, Row.Target.atMost(1.20)));
    }

    private static double millis(Answers answers, int need, Viewer viewer) {
        NeedId id = SyntheticLog.need(need);
        long start = System.nanoTime();
        Candidates found = answers.ask(new FindCandidates(viewer, id.ref(), LIMIT, null));
        double millis = (System.nanoTime() - start) / 1e6;
        long read = found.items().stream().filter(item -> item.title() != null).count();
        if (read != LIMIT) {
            throw new IllegalStateException("too few candidates: " + read);
        }
        return millis;
    }
}
