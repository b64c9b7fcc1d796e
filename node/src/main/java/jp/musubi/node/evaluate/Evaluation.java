package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import jp.musubi.search.document.TermGroup;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.measure.Measures;
import jp.musubi.search.measure.Randomisation;

/**
 * How one matcher did on one collection.
 *
 * @param collection its name
 * @param matcher its name
 * @param rankings of all questions asked
 * @param each figures of the judged questions, in their order
 */
public record Evaluation(String collection, String matcher, List<Ranking> rankings, List<Measures> each) {
    public Evaluation {
        rankings = List.copyOf(rankings);
        each = List.copyOf(each);
    }

    /** How deep a ranking is looked into, as is usual at TREC. */
    static final int DEPTH = 1_000;

    /**
     * Under what is measured.
     *
     * @param relevantFrom lowest grade that binary measures call relevant
     * @param all whether questions without judgements are asked too; they count for nothing
     * @param glossary in force
     * @param meanings of the sentence model, if there is one
     */
    public record Conditions(int relevantFrom, boolean all, List<TermGroup> glossary, Meanings meanings) {}

    /** Watches an evaluation go on. */
    public interface Watch {
        /** Told, from any thread, how many of how many questions are answered. */
        void at(int done, int of);
    }

    /** Asks the judged questions, or all, of one matcher. */
    public static Evaluation of(JudgedCollection collection, String matcher, Conditions conditions, Watch watch) {
        List<JudgedCollection.Item> asked = conditions.all() ? collection.questions() : collection.judged();
        List<Ranking> rankings;
        try (CollectionIndex index = CollectionIndex.of(
                collection, Matchers.find(matcher).orElseThrow(), conditions.glossary(), conditions.meanings())) {
            rankings = index.ask(asked, DEPTH, done -> watch.at(done, asked.size()));
        }
        Map<String, Map<String, Integer>> grades = collection.grades();
        List<Measures> each = rankings.stream()
                .filter(ranking -> grades.containsKey(ranking.question()))
                .map(ranking ->
                        Measures.of(ranking.documents(), grades.get(ranking.question()), conditions.relevantFrom()))
                .toList();
        return new Evaluation(collection.name(), matcher, rankings, each);
    }

    /** The mean over the judged questions. */
    public Measures mean() {
        return Measures.mean(each);
    }

    /** How likely chance alone makes two matchers differ as much in a measure, on the same questions. */
    public double p(Evaluation other, ToDoubleFunction<Measures> measure) {
        return Randomisation.p(values(measure), other.values(measure));
    }

    private double[] values(ToDoubleFunction<Measures> measure) {
        return each.stream().mapToDouble(measure).toArray();
    }
}
