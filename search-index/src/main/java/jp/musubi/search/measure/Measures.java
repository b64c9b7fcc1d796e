package jp.musubi.search.measure;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How good a ranking is, each from 0 to 1, as trec_eval 9 defines {@code ndcg_cut_10}, {@code map}, {@code recip_rank}
 * and {@code recall_20}.
 *
 * @param ndcg10 discounted gain of the first ten (grade / log2(rank + 1)), of the best that the judgements allow
 * @param map precision at each relevant document that was found, averaged over all relevant ones
 * @param mrr 1 / rank of the first relevant document
 * @param recall20 how many of the relevant documents are among the first twenty
 */
public record Measures(double ndcg10, double map, double mrr, double recall20) {
    private static final int NDCG_CUT = 10;
    private static final int RECALL_CUT = 20;

    /**
     * Measures one ranking.
     *
     * @param ranking ids of documents, best first, none twice
     * @param grades judgements of the question by document
     * @param relevantFrom lowest grade that the binary measures call relevant
     */
    public static Measures of(List<String> ranking, Map<String, Integer> grades, int relevantFrom) {
        double gain = 0;
        double precisions = 0;
        double firstRelevant = 0;
        int found = 0;
        int foundEarly = 0;
        for (int rank = 1; rank <= ranking.size(); rank++) {
            int grade = grades.getOrDefault(ranking.get(rank - 1), 0);
            gain += rank <= NDCG_CUT ? discounted(grade, rank) : 0;
            if (grade >= relevantFrom) {
                found++;
                foundEarly += rank <= RECALL_CUT ? 1 : 0;
                firstRelevant = found == 1 ? 1.0 / rank : firstRelevant;
                precisions += (double) found / rank;
            }
        }
        long relevant =
                grades.values().stream().filter(grade -> grade >= relevantFrom).count();
        return new Measures(
                share(gain, ideal(grades)), share(precisions, relevant), firstRelevant, share(foundEarly, relevant));
    }

    /** The mean of some questions. */
    public static Measures mean(List<Measures> each) {
        return new Measures(
                mean(each.stream().mapToDouble(Measures::ndcg10).toArray()),
                mean(each.stream().mapToDouble(Measures::map).toArray()),
                mean(each.stream().mapToDouble(Measures::mrr).toArray()),
                mean(each.stream().mapToDouble(Measures::recall20).toArray()));
    }

    /** Added in order: the sum of a stream may be compensated, and then its bits depend on the library. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return share(sum, values.length);
    }

    private static double ideal(Map<String, Integer> grades) {
        List<Integer> best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(NDCG_CUT)
                .toList();
        double gain = 0;
        for (int rank = 1; rank <= best.size(); rank++) {
            gain += discounted(best.get(rank - 1), rank);
        }
        return gain;
    }

    /** A grade below 0 is as good as none. */
    private static double discounted(int grade, int rank) {
        return grade <= 0 ? 0 : grade * StrictMath.log(2) / StrictMath.log(rank + 1);
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
