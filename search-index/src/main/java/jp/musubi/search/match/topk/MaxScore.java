package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.search.match.query.LeafQuery;
import jp.musubi.search.match.query.LeafTerms;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the best documents of a segment without scoring all of them (MaxScore, Turtle and Flood 1995, term at a time).
 * Terms are taken by what they can add at most; their sums, in floats, only choose. When the terms that are left cannot lift a document among the best that has none of those
 * taken, and few others are left to look at, only these are scored, exactly. Bounds and sums are widened by more than
 * floats can err, so that the outcome is that of scoring everything.
 */
final class MaxScore {
    /** Far above the rounding of some hundred additions of floats. */
    private static final double SLACK = 1e-4;

    /** To score one document exactly costs as much as to add this many postings. */
    static final int EXACT_COST = 60;

    /** Looking at all sums, and the terms added in between, together cost as much as this many postings a document. */
    private static final int LOOKS = 2;

    private final LeafQuery query;
    private final FixedBitSet members;
    private final TopK best;
    private final Accumulator sums;
    private final List<Step> steps = new ArrayList<>();

    /** A score that enough documents of this segment are sure to reach. */
    private double sure;

    MaxScore(LeafQuery query, FixedBitSet members, TopK best) {
        this.query = query;
        this.members = members;
        this.best = best;
        this.sums = new Accumulator(query.leaf(), members);
    }

    /** A term, by its place among those of its part, and what it adds at most. */
    private record Step(LeafTerms terms, int place, double bound) {
        static final Comparator<Step> GREATEST_FIRST =
                Comparator.comparingDouble(Step::bound).reversed();

        int frequency() {
            return terms.frequency(place);
        }
    }

    void run() throws IOException {
        for (LeafTerms terms : query.parts()) {
            terms.present().forEach(place -> steps.add(new Step(terms, place, terms.bound(place))));
        }
        steps.sort(Step.GREATEST_FIRST);
        offer(addWhileItPays());
    }

    /** Adds terms up while that pays. @return what a document may still gain beyond its sum */
    private double addWhileItPays() throws IOException {
        double left = query.fieldBound();
        long work = 0;
        for (Step step : steps) {
            left += step.bound();
            work += step.frequency();
        }
        long sinceLook = 0;
        for (Step step : steps) {
            if (sinceLook >= sums.size() && work > sums.size()) {
                sinceLook = 0;
                if (pays(left, work)) {
                    return left;
                }
            }
            sums.add(step.terms(), step.place());
            left -= step.bound();
            work -= step.frequency();
            sinceLook += step.frequency();
        }
        sure = lessened(sums.reachedBy(best.limit()));
        return query.fieldBound();
    }

    /** Whether so few documents can still be among the best that it pays to score those at once. */
    private boolean pays(double left, long work) {
        if (!pays(lessened(sums.guess(best.limit())), left, work)) {
            return false;
        }
        sure = lessened(sums.reachedBy(best.limit()));
        return pays(sure, left, work);
    }

    /** @param reached a score that enough documents may reach, or are sure to */
    private boolean pays(double reached, double left, long work) {
        double threshold = Math.max(best.threshold(), reached);
        if (threshold <= widened(left)) {
            return false;
        }
        long exact = EXACT_COST * sums.reaching((threshold - left) / (1 + 2 * SLACK));
        // Few more terms usually halve the documents: as long as those cost more than the terms, go on.
        return exact < Math.min(work, LOOKS * (long) sums.size());
    }

    private void offer(double left) throws IOException {
        double beyond = left - query.fieldBound();
        // Before anything dearer: what even the 分野 could not lift, by a bound below the one that decides.
        double least = Math.max(sure, best.threshold()) * (1 - 2 * SLACK) - left;
        for (int doc = 0; doc < sums.size(); doc++) {
            float sum = sums.of(doc);
            if (sum > 0 && sum >= least && members.get(doc)) {
                double most = sum + beyond + query.fieldWorth(doc);
                if (widened(most) >= Math.max(sure, best.threshold())) {
                    best.offer(new ScoredDoc(query.leaf(), doc, query.score(doc)));
                }
            }
        }
    }

    /** A score that is sure, from sums in floats. */
    private static double lessened(double reached) {
        return reached * (1 - SLACK);
    }

    /** The least sum in floats that a document of a score may have, or one of a like sum. */
    static double lowered(double score) {
        return score * (1 - 3 * SLACK);
    }

    /** A bound on a score, from a sum in floats. */
    static double widened(double bound) {
        return bound * (1 + SLACK);
    }
}
