package jp.musubi.search.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.Records;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.query.SearchQuery;

/**
 * Measures how long questions take in processor time, which other work on the machine disturbs least, among many records; not a test. Takes a file of JSON lines with texts, whose
 * sentences are mixed into records, the number of seeds, and a folder for the index.
 */
public final class LatencyMeasurement {
    private static final int BATCH = 2_000;
    private static final int NEEDS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LatencyMeasurement() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException {
        List<String> sentences = sentences(Path.of(arguments[0]));
        int seeds = Integer.parseInt(arguments[1]);
        Random random = new Random(1);
        try (LuceneSearchIndex index =
                LuceneSearchIndex.open(Path.of(arguments[2])).index()) {
            long start = System.nanoTime();
            if (index.position() == 0) {
                fill(index, sentences, seeds, random);
                index.commit();
                System.out.printf(Locale.ROOT, "indexed %d in %.1f s%n", seeds, (System.nanoTime() - start) / 1e9);
            }
            for (int round = 0; round < 2; round++) {
                measure("first candidates after a write", 30, i -> {
                    write(index, sentences, random);
                    candidates(index, i);
                });
                measure("write and refresh", 30, i -> write(index, sentences, random));
                measure("candidates", 300, i -> candidates(index, i));
                measure(
                        "candidates as of",
                        30,
                        i -> index.readAt(index.position() - 10 - i, view -> view.candidates(need(i), 20)));
                measure(
                        "touched needs",
                        20,
                        i -> index.read(view -> view.touchedNeeds(RecordRef.parse("seed:s" + i), 40, 100)));
                measure("touched needs after a write", 5, i -> {
                    write(index, sentences, random);
                    index.read(view -> view.touchedNeeds(RecordRef.parse("seed:s" + i), 40, 100));
                });
                measure("search", 200, i -> search(index, sentences.get(i).substring(0, 6)));
                measure("list all", 50, i -> search(index, ""));
            }
        }
    }

    private static void fill(LuceneSearchIndex index, List<String> sentences, int seeds, Random random) {
        List<IndexChange> batch = new ArrayList<>();
        for (int i = 0; i < seeds + NEEDS; i++) {
            String id = i < NEEDS ? "need:n" + i : "seed:s" + (i - NEEDS);
            batch.add(record(id, i + 1, i < NEEDS ? 4 : 8, sentences, random));
            if (batch.size() == BATCH || i == seeds + NEEDS - 1) {
                index.apply(batch, i + 1);
                index.read(view -> view.get(need(0), Viewer.system()));
                batch = new ArrayList<>();
            }
        }
    }

    private static void write(LuceneSearchIndex index, List<String> sentences, Random random) {
        long position = index.position() + 1;
        index.apply(List.of(record("seed:s" + random.nextInt(1000), position, 8, sentences, random)), position);
    }

    private static void candidates(LuceneSearchIndex index, int i) {
        index.read(view -> view.candidates(need(i), 20));
    }

    private static void search(LuceneSearchIndex index, String text) {
        SearchQuery all = Records.search(text);
        index.read(view -> view.search(all, new Viewer(Set.of("public", "role:coordinator"), false)));
    }

    private static RecordRef need(int i) {
        return new RecordRef(RecordType.NEED, "n" + i % NEEDS);
    }

    private static IndexChange record(String id, long position, int length, List<String> sentences, Random random) {
        String text = IntStream.range(0, length)
                .mapToObj(i -> sentences.get(random.nextInt(sentences.size())))
                .collect(Collectors.joining("\n"));
        return new IndexChange.Put(
                Records.record(id, position, sentences.get(random.nextInt(sentences.size())), text, ""));
    }

    private static List<String> sentences(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> sentences = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String text = json.readTree(line).path("text").asText();
            Arrays.stream(text.split("(?<=。)")).filter(s -> s.length() > 10).forEach(sentences::add);
        }
        return sentences;
    }

    private static void measure(String name, int times, IntConsumer work) {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.accept(i);
            taken[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        Arrays.sort(taken);
        System.out.printf(
                Locale.ROOT,
                "%-32s p50 %8.2f ms  p99 %8.2f ms%n",
                name,
                taken[times / 2] / 1e6,
                taken[times * 99 / 100] / 1e6);
    }
}
