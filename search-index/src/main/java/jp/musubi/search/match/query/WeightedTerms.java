package jp.musubi.search.match.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import jp.musubi.language.glossary.TermId;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.match.statistics.Bm25TermFrequency;

/**
 * The terms of one field of a query with their weights, ordered by term, and the arithmetic of their scores. Every score
 * of a pair's texts goes through {@link Weighted#contribution}, added up in the order of the terms.
 */
public final class WeightedTerms {
    private static final Comparator<Weighted> HEAVIEST_FIRST =
            Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term);

    private final String field;
    private final List<Weighted> terms;

    private WeightedTerms(String field, List<Weighted> terms) {
        this.field = field;
        this.terms = terms;
    }

    /**
     * A term and its weight: rare among the counterparts, frequent in the query.
     *
     * @param saturation what counts of it are worth
     * @param via why the glossary gave it; null when it is a term of the query itself
     */
    public record Weighted(String term, double weight, Bm25TermFrequency saturation, Via via) {
        /** What the term adds to the score of a text of some length in which it stands {@code count} times. */
        public double contribution(int count, int length) {
            return weight * saturation.of(count, length);
        }

        public boolean isDirect() {
            return via == null;
        }
    }

    /**
     * Where a word of the glossary comes from.
     *
     * @param said the form, said in the query, for which it stands
     * @param group the group that ties the two, null for a loanword
     * @param given the form of which it is a word
     */
    public record Via(String said, TermId group, CompiledGlossary.Form given) {}

    /** The heaviest of these, at most {@code most}: of a long text only the salient terms are used. */
    static List<Weighted> heaviest(List<Weighted> weighted, int most) {
        return weighted.size() <= most
                ? weighted
                : weighted.stream().sorted(HEAVIEST_FIRST).limit(most).toList();
    }

    /** These terms, each there once. */
    static WeightedTerms of(String field, List<Weighted> weighted) {
        List<Weighted> ordered = new ArrayList<>(weighted);
        ordered.sort(Comparator.comparing(Weighted::term));
        return new WeightedTerms(field, List.copyOf(ordered));
    }

    String field() {
        return field;
    }

    public List<Weighted> terms() {
        return terms;
    }

    /** The score of a text. */
    public double score(TermCounts text) {
        return score(text, term -> true);
    }

    /** The part of a text's score that comes of some terms. */
    public double score(TermCounts text, Predicate<Weighted> which) {
        double sum = 0;
        for (Weighted term : terms) {
            int count = text.count(term.term());
            if (count > 0 && which.test(term)) {
                sum += term.contribution(count, text.length());
            }
        }
        return sum;
    }
}
