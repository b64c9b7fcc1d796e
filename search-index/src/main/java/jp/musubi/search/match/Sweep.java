package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Finds the best documents of a segment without scoring all of them. Terms are taken by what they can add at most; their
 * sums, in floats, only choose. When the terms that are left cannot lift a document among the best that has none of those
 * taken, and few others are left to look at, only these are scored, exactly. Bounds and sums are widened by more than
 * floats can err, so that the outcome is that of scoring everything.
 */
final class Sweep {
    /** Far above the rounding of some hundred additions of floats. */
    private static final double SLACK = 1e-4;

    /** To score one document exactly costs as much as to add so many postings. */
    static final int EXACT_COST = 60;

    /** Looking at all sums, and the terms added in between, cost together as much as so many postings a document. */
    private static final int LOOKS = 2;

    /** A look at every so-maniest document tells whether a whole one may be worth it. */
    private static final int SAMPLE = 16;

    private final LeafQuery query;
    private final FixedBitSet members;
    private final Best best;
    private final float[] sums;
    private final Levels levels = new Levels();
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private final List<Step> steps = new ArrayList<>();

    /** A score that enough documents of this segment are sure to reach. */
    private double sure;

    Sweep(LeafQuery query, FixedBitSet members, Best best) {
        this.query = query;
        this.members = members;
        this.best = best;
        this.sums = new float[query.leaf().reader().maxDoc()];
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
            if (sinceLook >= sums.length && work > sums.length) {
                sinceLook = 0;
                if (pays(left, work)) {
                    return left;
                }
            }
            add(step);
            left -= step.bound();
            work -= step.frequency();
            sinceLook += step.frequency();
        }
        sure = look();
        return query.fieldBound();
    }

    /** Whether so few documents can still be among the best that it pays to score those at once. */
    private boolean pays(double left, long work) {
        if (!pays(guess(), SAMPLE, left, work)) {
            return false;
        }
        sure = look();
        return pays(sure, 1, left, work);
    }

    /** @param every of so many documents one was looked at */
    private boolean pays(double reached, int every, double left, long work) {
        double threshold = Math.max(best.threshold(), reached);
        if (threshold <= widened(left)) {
            return false;
        }
        long exact = (long) EXACT_COST * every * levels.reaching((threshold - left) / (1 + 2 * SLACK));
        // Few more terms usually halve the documents: as long as those cost more than the terms, go on.
        return exact < Math.min(work, LOOKS * (long) sums.length);
    }

    /** Counts some of the sums. @return a score that enough documents may reach */
    private double guess() {
        levels.clear();
        for (int doc = 0; doc < sums.length; doc += SAMPLE) {
            if (sums[doc] > 0 && members.get(doc)) {
                levels.add(sums[doc]);
            }
        }
        return levels.reachedBy((best.limit() - 1) / SAMPLE + 1) * (1 - SLACK);
    }

    /** Counts all sums. @return a score that enough documents are sure to reach */
    private double look() {
        levels.clear();
        long[] words = members.getBits();
        for (int first = 0; first < sums.length; first += Long.SIZE) {
            int doc = first;
            for (long word = words[first / Long.SIZE]; word != 0; word >>>= 1) {
                if ((word & 1) != 0 && sums[doc] > 0) {
                    levels.add(sums[doc]);
                }
                doc++;
            }
        }
        return levels.reachedBy(best.limit()) * (1 - SLACK);
    }

    private void offer(double left) throws IOException {
        double beyond = left - query.fieldBound();
        // Before anything dearer: what even the 分野 could not lift. Lowered twice, for the sum is a float's.
        double least = (Math.max(sure, best.threshold()) - left) * (1 - 2 * SLACK);
        for (int doc = 0; doc < sums.length; doc++) {
            if (sums[doc] > 0 && sums[doc] >= least && members.get(doc)) {
                double most = sums[doc] + beyond + query.fieldWorth(doc);
                if (widened(most) >= Math.max(sure, best.threshold())) {
                    best.offer(new Ranking.Ranked(query.leaf(), doc, query.score(doc)));
                }
            }
        }
    }

    /** The least sum in floats that a document of a score may have, or one of a like sum. */
    static double lowered(double score) {
        return score * (1 - 3 * SLACK);
    }

    /** A bound on a score, from a sum in floats. */
    static double widened(double bound) {
        return bound * (1 + SLACK);
    }

    private void add(Step step) throws IOException {
        PostingsEnum postings = step.terms().postings(step.place());
        double weight = step.terms().weight(step.place());
        Saturation saturation = step.terms().saturation(step.place());
        int[] lengths = step.terms().lengths();
        float times = (float) weight;
        postings.nextDoc();
        while (true) {
            postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
            if (buffer.size == 0) {
                return;
            }
            for (int i = 0; i < buffer.size; i++) {
                int doc = buffer.docs[i];
                sums[doc] += times * saturation.rounded((int) buffer.features[i], lengths[doc]);
            }
        }
    }
}
