package jp.musubi.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.node.evaluate.Evaluation;
import jp.musubi.search.measure.Measures;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes how matchers did on a collection: for people, or one JSON object a matcher and line. */
final class EvaluationReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Terminal terminal;
    private boolean headed;

    EvaluationReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void table(List<Evaluation> matchers) {
        if (!headed) {
            terminal.say("evaluate.head");
            headed = true;
        }
        for (Evaluation one : matchers) {
            Measures mean = one.mean();
            terminal.print(String.format(
                    Locale.ROOT,
                    "%-16s %-24s %6d %8.4f %8.4f %8.4f %8.4f",
                    one.collection(),
                    one.matcher(),
                    one.each().size(),
                    mean.ndcg10(),
                    mean.map(),
                    mean.mrr(),
                    mean.recall20()));
        }
        for (int i = 0; i < matchers.size(); i++) {
            for (int j = i + 1; j < matchers.size(); j++) {
                compare(matchers.get(i), matchers.get(j));
            }
        }
    }

    private void compare(Evaluation one, Evaluation other) {
        terminal.say(
                "evaluate.compared",
                other.matcher(),
                one.matcher(),
                String.format(
                        Locale.ROOT, "%+.4f", other.mean().ndcg10() - one.mean().ndcg10()),
                String.format(Locale.ROOT, "%.4f", other.p(one, Measures::ndcg10)));
    }

    void json(List<Evaluation> matchers) {
        for (Evaluation one : matchers) {
            ObjectNode node = JSON.createObjectNode();
            node.put("collection", one.collection());
            node.put("matcher", one.matcher());
            node.put("queries", one.each().size());
            Measures mean = one.mean();
            node.put("ndcg10", mean.ndcg10());
            node.put("map", mean.map());
            node.put("mrr", mean.mrr());
            node.put("recall20", mean.recall20());
            Map<String, Double> chances = new TreeMap<>();
            matchers.stream()
                    .filter(other -> other != one)
                    .forEach(other -> chances.put(other.matcher(), one.p(other, Measures::ndcg10)));
            if (!chances.isEmpty()) {
                node.set("p", JSON.valueToTree(chances));
            }
            terminal.print(JSON.writeValueAsString(node));
        }
    }
}
