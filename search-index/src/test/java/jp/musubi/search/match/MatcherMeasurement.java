package jp.musubi.search.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.index.IndexChange;
import jp.musubi.search.index.LuceneSearchIndex;

/**
 * Measures the matcher on judged pairs; not a test. Takes a folder with {@code seeds.jsonl} and {@code needs.jsonl}, or
 * {@code docs.jsonl} and {@code queries.jsonl}, and {@code qrels.tsv}. Prints nDCG@10 (linear gain, as trec_eval has it),
 * recall at 20 of grades 2 and above, and how the floor parts the judged pairs.
 */
public final class MatcherMeasurement {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("食品", "food"),
            Map.entry("食品製造", "food"),
            Map.entry("酒類製造", "food"),
            Map.entry("小売", "other"),
            Map.entry("農業", "agriculture"),
            Map.entry("畜産", "livestock"),
            Map.entry("水産", "fisheries"),
            Map.entry("林業", "forestry"),
            Map.entry("医療", "medical"),
            Map.entry("医療サービス", "medical"),
            Map.entry("介護", "medical"),
            Map.entry("製薬", "pharmaceuticals"),
            Map.entry("化粧品", "cosmetics"),
            Map.entry("バイオ", "biotechnology"),
            Map.entry("材料", "materials"),
            Map.entry("包装資材", "materials"),
            Map.entry("機械", "machinery"),
            Map.entry("金属加工", "machinery"),
            Map.entry("印刷", "machinery"),
            Map.entry("ロボット", "robotics"),
            Map.entry("情報", "information"),
            Map.entry("計測", "measurement"),
            Map.entry("環境", "environment"),
            Map.entry("エネルギー", "energy"),
            Map.entry("土木", "construction"),
            Map.entry("建築", "construction"),
            Map.entry("社会", "society"),
            Map.entry("伝統工芸", "other"));

    private MatcherMeasurement() {}

    /** The folder, and optionally how many needs to list in full. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean judged = Files.exists(folder.resolve("seeds.jsonl"));
        Map<String, Map<String, Integer>> grades = grades(folder.resolve("qrels.tsv"));
        try (LuceneSearchIndex index = LuceneSearchIndex.inMemory()) {
            List<IndexChange> changes = new ArrayList<>();
            for (JsonNode seed : lines(folder.resolve(judged ? "seeds.jsonl" : "docs.jsonl"))) {
                changes.add(put(RecordType.SEED, seed, changes.size() + 1));
            }
            List<RecordRef> needs = new ArrayList<>();
            for (JsonNode need : lines(folder.resolve(judged ? "needs.jsonl" : "queries.jsonl"))) {
                if (need.path("lang").asText("ja").equals("ja")
                        && !need.path("id").asText().startsWith("t-")) {
                    IndexChange.Put put = put(RecordType.NEED, need, changes.size() + 1);
                    changes.add(put);
                    needs.add(put.document().record());
                }
            }
            index.apply(changes, changes.size());
            report(index, needs, grades, arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0);
        }
    }

    private static void report(
            LuceneSearchIndex index, List<RecordRef> needs, Map<String, Map<String, Integer>> grades, int details) {
        double ndcg = 0;
        double recall = 0;
        int counted = 0;
        List<double[]> good = new ArrayList<>();
        List<double[]> bad = new ArrayList<>();
        for (RecordRef need : needs) {
            Map<String, Integer> judgements = grades.getOrDefault(need.id(), Map.of());
            MatchResult result = index.read(view -> view.candidates(need, 1000));
            double own = ndcg(result.candidates(), judgements, 10);
            ndcg += own;
            recall += recall(result.candidates(), judgements, 20);
            counted++;
            for (Candidate candidate : result.candidates()) {
                int grade = judgements.getOrDefault(candidate.record().id(), 0);
                (grade >= 2 ? good : bad).add(new double[] {candidate.score() / result.selfScore()});
            }
            if (counted <= details) {
                System.out.printf(Locale.ROOT, "%s nDCG %.3f self %.2f%n", need.id(), own, result.selfScore());
                result.candidates().stream()
                        .limit(10)
                        .forEach(c -> System.out.printf(
                                Locale.ROOT,
                                "   %d %s %.3f %s %s%n",
                                judgements.getOrDefault(c.record().id(), -1),
                                c.record(),
                                c.score() / result.selfScore(),
                                c.factors(),
                                c.terms()));
            }
        }
        System.out.printf(
                Locale.ROOT, "needs %d  nDCG@10 %.4f  recall@20 %.4f%n", counted, ndcg / counted, recall / counted);
        for (double floor : new double[] {0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15}) {
            System.out.printf(
                    Locale.ROOT,
                    "floor %.2f: %d of %d good, %.1f others a need%n",
                    floor,
                    good.stream().filter(s -> s[0] >= floor).count(),
                    good.size(),
                    bad.stream().filter(s -> s[0] >= floor).count() / (double) counted);
        }
    }

    private static double ndcg(List<Candidate> ranking, Map<String, Integer> grades, int cutOff) {
        double gain = 0;
        for (int i = 0; i < Math.min(cutOff, ranking.size()); i++) {
            gain += grades.getOrDefault(ranking.get(i).record().id(), 0) / (Math.log(i + 2) / Math.log(2));
        }
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = 0;
        for (int i = 0; i < Math.min(cutOff, ideal.size()); i++) {
            best += ideal.get(i) / (Math.log(i + 2) / Math.log(2));
        }
        return best == 0 ? 0 : gain / best;
    }

    private static double recall(List<Candidate> ranking, Map<String, Integer> grades, int cutOff) {
        long wanted = grades.values().stream().filter(grade -> grade >= 2).count();
        long found = ranking.stream()
                .limit(cutOff)
                .filter(c -> grades.getOrDefault(c.record().id(), 0) >= 2)
                .count();
        return wanted == 0 ? 0 : (double) found / wanted;
    }

    private static IndexChange.Put put(RecordType type, JsonNode node, long position) {
        List<String> keywords = new ArrayList<>();
        node.path("keywords").forEach(keyword -> keywords.add(keyword.asText()));
        String body = node.path("abstract")
                .asText(node.path("description").asText(node.path("text").asText("")));
        String field = node.path("field").asText(node.path("industry").asText(""));
        MatchText text = new MatchText(node.path("title").asText(""), body, keywords, FIELDS.get(field));
        RecordRef record = new RecordRef(type, node.path("id").asText());
        return new IndexChange.Put(new RecordDocument(
                record, position, 1, Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), Map.of(), text, new byte[0]));
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.split("\t");
            int grade = Integer.parseInt(columns[columns.length - 1]);
            grades.computeIfAbsent(columns[0], id -> new HashMap<>()).put(columns[columns.length == 4 ? 2 : 1], grade);
        }
        return grades;
    }
}
