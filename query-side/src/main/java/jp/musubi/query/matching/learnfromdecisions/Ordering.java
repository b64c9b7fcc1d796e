package jp.musubi.query.matching.learnfromdecisions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.search.match.Weighed;
import jp.musubi.search.measure.Measures;

/** How a recipe orders what people decided about: of each need the share of comparisons right, and nDCG at 10. */
record Ordering(double[] accuracy, double[] ndcg) {

    /** @param scores what the recipe gives each of the decisions */
    static Ordering of(List<NeedDecisions> needs, Map<Decision, Weighed> scores) {
        return new Ordering(
                needs.stream().mapToDouble(need -> accuracy(need, scores)).toArray(),
                needs.stream().mapToDouble(need -> ndcg(need, scores)).toArray());
    }

    /** The means, to four places. */
    TrainedMatcher.Figures figures() {
        return new TrainedMatcher.Figures(rounded(Measures.mean(accuracy)), rounded(Measures.mean(ndcg)));
    }

    static double rounded(double figure) {
        return Math.round(figure * 1e4) / 1e4;
    }

    private static double accuracy(NeedDecisions need, Map<Decision, Weighed> scores) {
        double right = 0;
        for (Decision fitting : need.fitting()) {
            for (Decision unfitting : need.unfitting()) {
                int order = Double.compare(
                        scores.get(fitting).score(), scores.get(unfitting).score());
                right += order > 0 ? 1 : order == 0 ? 0.5 : 0;
            }
        }
        return right / need.comparisons();
    }

    private static double ndcg(NeedDecisions need, Map<Decision, Weighed> scores) {
        Map<String, Integer> grades = new HashMap<>();
        List<Decision> all = Stream.concat(need.fitting().stream(), need.unfitting().stream())
                .toList();
        all.forEach(one -> grades.put(one.seed().value(), one.fits() ? 1 : 0));
        List<String> ranking = all.stream()
                .sorted(Comparator.<Decision>comparingDouble(
                                one -> -scores.get(one).score())
                        .thenComparing(one -> one.seed().value()))
                .map(one -> one.seed().value())
                .toList();
        return Measures.of(ranking, grades, 1).ndcg10();
    }
}
