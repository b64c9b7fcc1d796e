package jp.musubi.search.match.learned;

import java.util.Map;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.linear.CsrMatrix;
import jp.musubi.search.linear.Vectors;
import jp.musubi.search.match.query.WeightedTerms;
import jp.musubi.search.match.statistics.Bm25TermFrequency;
import jp.musubi.search.match.statistics.Scripts;

/**
 * The terms of the texts that a model was learned from, each a column: what it is worth in a text, and where it stands in
 * the latent space. Immutable.
 */
public final class LearnedTerms {
    /** No text from which the model was learned has the term. */
    static final int UNKNOWN = -1;

    private final Map<String, Integer> columns;
    private final double[] rarity;
    private final Bm25TermFrequency[] saturations;
    private final float[][] places;

    private LearnedTerms(CollectionTexts texts, CollectionModel.Learning learning, Runnable between) {
        Bm25TermFrequency japanese = new Bm25TermFrequency(learning.words(), texts.averageLength());
        Bm25TermFrequency latin = new Bm25TermFrequency(learning.latin(), texts.averageLength());
        columns = texts.columns();
        rarity = texts.rarity();
        saturations = new Bm25TermFrequency[rarity.length];
        columns.forEach((term, column) -> saturations[column] = Scripts.isJapanese(term) ? japanese : latin);
        places = learning.space() ? LatentSpace.of(rows(texts), between) : new float[0][];
    }

    /** @param between run now and then; may throw to end the work */
    static LearnedTerms of(CollectionTexts texts, CollectionModel.Learning learning, Runnable between) {
        return new LearnedTerms(texts, learning, between);
    }

    private CsrMatrix rows(CollectionTexts texts) {
        CsrMatrix rows = new CsrMatrix(size());
        for (TermCounts text : texts.words()) {
            for (int i = 0; i < text.size(); i++) {
                int column = column(text.term(i));
                rows.add(column, worth(column, text.count(i), text.length()));
            }
            rows.end();
        }
        return rows;
    }

    /** How many columns there are. */
    public int size() {
        return rarity.length;
    }

    /** The column of a term, or {@link #UNKNOWN}. */
    int column(String term) {
        return columns.getOrDefault(term, UNKNOWN);
    }

    /** What a term is worth that stands {@code count} times in a text of some length. */
    double worth(int column, int count, int length) {
        return rarity[column] * saturations[column].of(count, length);
    }

    /** A place in the latent space to add terms to. */
    double[] nowhere() {
        return new double[places.length == 0 ? 0 : places[0].length];
    }

    void add(int column, double worth, double[] place) {
        float[] of = places[column];
        for (int i = 0; i < place.length; i++) {
            place[i] += worth * of[i];
        }
    }

    /** Where a query stands, at distance 1; all zero when none of its terms is known. */
    public double[] place(WeightedTerms query) {
        double[] place = nowhere();
        for (WeightedTerms.Weighted term : query.terms()) {
            int column = column(term.term());
            if (column != UNKNOWN) {
                add(column, term.weight(), place);
            }
        }
        return Vectors.unit(place);
    }
}
