package jp.musubi.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;

/** The best twenty seeds for a need, explained and reproducible, against a plain BM25 top twenty over the same texts. */
final class CandidatesBenchmark implements Benchmark {
    private static final int LIMIT = 20;
    private static final int BATCH = 2_000;

    /** Far from the seeds' numbers, so that needs are texts of their own. */
    private static final long FIRST_NEED = 500_000_000L;

    @Override
    public List<Row> run(Sizes sizes, Path folder) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int seeds : sizes.seeds()) {
            Main.say("candidates: indexing " + seeds + " seeds");
            try (LuceneSearchIndex index = LuceneSearchIndex.open(folder.resolve("index-" + seeds))
                            .index();
                    PlainLucene plain = new PlainLucene(folder.resolve("plain-" + seeds))) {
                fill(index, plain, seeds, sizes.needs());
                rows.addAll(measure(index, plain, seeds, sizes));
            }
        }
        return rows;
    }

    private static void fill(LuceneSearchIndex index, PlainLucene plain, int seeds, int needs) throws Exception {
        List<IndexChange> changes = new ArrayList<>();
        long position = 0;
        for (long number = 0; number < seeds + needs; number++) {
            boolean seed = number < seeds;
            long text = seed ? number : FIRST_NEED + number - seeds;
            position++;
            changes.add(new IndexChange.Put(document(seed ? RecordType.SEED : RecordType.NEED, text, position)));
            if (seed) {
                plain.add("seed-" + number, text(text));
            }
            if (changes.size() == BATCH) {
                index.apply(changes, position);
                changes.clear();
            }
        }
        index.apply(changes, position);
        index.commit();
        plain.openForSearch();
    }

    private static RecordDocument document(RecordType type, long number, long position) {
        String title = SyntheticTexts.title(number);
        String body = SyntheticTexts.body(number);
        List<String> keywords = SyntheticTexts.keywords(number);
        return new RecordDocument(
                ref(type, number),
                position,
                1,
                Set.of(Viewer.PUBLIC),
                Set.of(),
                Map.of("title", title, "summary", body),
                Map.of(),
                Map.of(),
                Map.of(),
                new MatchText(title, body, keywords, "food"),
                new byte[] {1});
    }

    private static RecordRef ref(RecordType type, long number) {
        return new RecordRef(type, type.code() + "-" + number);
    }

    private static String text(long number) {
        return SyntheticTexts.title(number) + "\n" + SyntheticTexts.body(number) + "\n"
                + String.join("\n", SyntheticTexts.keywords(number));
    }

    private static List<Row> measure(LuceneSearchIndex index, PlainLucene plain, int seeds, Sizes sizes)
            throws Exception {
        Rounds medians = new Rounds();
        Rounds tails = new Rounds();
        // The first round warms up and does not count.
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("candidates: round " + round + " of " + sizes.rounds());
            double[] ours = new double[sizes.needs()];
            double[] theirs = new double[sizes.needs()];
            for (int i = 0; i < sizes.needs(); i++) {
                RecordRef need = ref(RecordType.NEED, FIRST_NEED + i);
                long start = System.nanoTime();
                int found = index.read(
                        view -> view.candidates(need, LIMIT).candidates().size());
                ours[i] = (System.nanoTime() - start) / 1e6;
                String text = text(FIRST_NEED + i);
                start = System.nanoTime();
                int plainFound = plain.best(text, LIMIT).scoreDocs.length;
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
                Row.of("candidates-" + seeds + "-p50", "ms", medians, Row.Target.atMost(3.0)),
                Row.of("candidates-" + seeds + "-p99", "ms", tails, Row.Target.atMost(3.0)));
    }
}
