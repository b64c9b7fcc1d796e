package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.segment.Bm25;

/**
 * The terms of one field of a query with their weights, ordered by term, and the arithmetic of their scores. Every score
 * of the matcher goes through {@link #contribution}, added up in the order of the terms.
 *
 * @param field the field of the index
 * @param self score of the query's own text as a member of the other side
 */
record WeightedTerms(String field, List<Weighted> terms, Bm25 bm25, double averageLength, double self) {
    /** Of a long text only so many terms are used: those that weigh most. */
    private static final int MOST_TERMS = 64;

    /** A term and its weight: rare among the counterparts, frequent in the query. */
    record Weighted(String term, double weight) {}

    static WeightedTerms of(
            String field, TermCounts text, ToDoubleFunction<String> meaning, Bm25 bm25, Counterparts counterparts)
            throws IOException {
        List<Weighted> weighted = new ArrayList<>();
        for (int i = 0; i < text.terms().size(); i++) {
            String term = text.terms().get(i);
            double idf = Bm25.idf(counterparts.count(), counterparts.having(field, term));
            weighted.add(new Weighted(
                    term,
                    idf * meaning.applyAsDouble(term) * repetition(text.counts().get(i))));
        }
        List<Weighted> salient = weighted.stream()
                .sorted(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term))
                .limit(MOST_TERMS)
                .sorted(Comparator.comparing(Weighted::term))
                .toList();
        WeightedTerms terms = new WeightedTerms(field, salient, bm25, counterparts.averageLength(field), 0);
        return new WeightedTerms(field, salient, bm25, terms.averageLength, terms.score(text));
    }

    /** A term said twice in a query weighs more, but not twice as much. */
    private static double repetition(int count) {
        return Math.sqrt(count);
    }

    /** What a term adds to the score of a text in which it stands so often. */
    double contribution(Weighted term, int count, int length) {
        return term.weight() * bm25.saturation(count, length, averageLength);
    }

    /** The score of a text. */
    double score(TermCounts text) {
        double sum = 0;
        for (Weighted term : terms) {
            int count = text.count(term.term());
            if (count > 0) {
                sum += contribution(term, count, text.length());
            }
        }
        return sum;
    }
}
