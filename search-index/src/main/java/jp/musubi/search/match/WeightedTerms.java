package jp.musubi.search.match;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import jp.musubi.search.analysis.TermCounts;

/**
 * The terms of one field of a query with their weights, ordered by term, and the arithmetic of their scores. Every score
 * of the matcher goes through {@link #contribution}, added up in the order of the terms.
 */
final class WeightedTerms {
    /** Of a long text only so many terms are used: those that weigh most. */
    private static final int MOST_TERMS = 64;

    private static final Comparator<Weighted> HEAVIEST_FIRST =
            Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term);

    private final List<Weighted> terms;
    private final FieldStatistics statistics;

    private WeightedTerms(List<Weighted> terms, FieldStatistics statistics) {
        this.terms = terms;
        this.statistics = statistics;
    }

    /** A term and its weight: rare among the counterparts, frequent in the query. */
    record Weighted(String term, double weight) {}

    /** @param meaning how far a term counts, 0 to 1 */
    static WeightedTerms of(TermCounts text, ToDoubleFunction<String> meaning, FieldStatistics statistics)
            throws IOException {
        Weighted[] weighted = new Weighted[text.size()];
        for (int i = 0; i < weighted.length; i++) {
            String term = text.term(i);
            double weight = statistics.rarity(term) * meaning.applyAsDouble(term) * repetition(text.count(i));
            weighted[i] = new Weighted(term, weight);
        }
        if (weighted.length > MOST_TERMS) {
            Arrays.sort(weighted, HEAVIEST_FIRST);
            weighted = Arrays.copyOf(weighted, MOST_TERMS);
            Arrays.sort(weighted, Comparator.comparing(Weighted::term));
        }
        return new WeightedTerms(List.of(weighted), statistics);
    }

    /** A term said twice in a query weighs more, but not twice as much. */
    private static double repetition(int count) {
        return Math.sqrt(count);
    }

    String field() {
        return statistics.field();
    }

    Saturation saturation() {
        return statistics.saturation();
    }

    List<Weighted> terms() {
        return terms;
    }

    /** What a term adds to the score of a text in which it stands so often. */
    double contribution(Weighted term, int count, int length) {
        return term.weight() * statistics.saturation().of(count, length);
    }

    /** The score of a text. */
    double score(TermCounts text) {
        return score(text, term -> true);
    }

    /** The part of a text's score that comes of some terms. */
    double score(TermCounts text, Predicate<String> which) {
        double sum = 0;
        for (Weighted term : terms) {
            int count = text.count(term.term());
            if (count > 0 && which.test(term.term())) {
                sum += contribution(term, count, text.length());
            }
        }
        return sum;
    }
}
