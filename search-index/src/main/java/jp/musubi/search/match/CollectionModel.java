package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Snapshot;

/**
 * What was learned from the seeds of a collection up to one position: which terms stand together (their places in a latent
 * space), and how rare terms and character pairs are. A function of the snapshot at that position. Immutable.
 */
final class CollectionModel {
    private final String name;
    private final Map<String, Integer> columns;
    private final double[] rarity;
    private final Saturation japanese;
    private final Saturation latin;
    private final PairStatistics pairs;
    private final float[][] places;

    /**
     * What of a recipe decides what is learned: recipes that differ in nothing else share a model.
     *
     * @param words saturation of words in Japanese writing
     * @param latin saturation of words in Latin letters
     * @param characters saturation of character pairs
     * @param space whether a latent space is wanted
     */
    record Learning(Bm25 words, Bm25 latin, Bm25 characters, boolean space) {
        static Learning of(Recipe recipe) {
            return new Learning(
                    recipe.words(),
                    recipe.latin(),
                    recipe.characters(),
                    recipe.shares().association() > 0);
        }
    }

    private CollectionModel(long position, Learning learning, CollectionTexts texts) {
        this.name = "lsa@" + position;
        this.columns = texts.columns();
        this.rarity = texts.rarity();
        this.japanese = new Saturation(learning.words(), texts.averageLength());
        this.latin = new Saturation(learning.latin(), texts.averageLength());
        this.pairs = new PairStatistics(texts.bigrams(), learning.characters());
        this.places = learning.space() ? LatentSpace.of(rows(texts.words())) : new float[0][];
    }

    /** Learns. @param snapshot at the position to which the model belongs */
    static CollectionModel learn(Snapshot snapshot, Learning learning) throws IOException {
        return new CollectionModel(snapshot.position(), learning, CollectionTexts.of(snapshot));
    }

    /** What evidence calls it. */
    String name() {
        return name;
    }

    PairStatistics pairs() {
        return pairs;
    }

    /** Texts as rows of length 1, a column a term. */
    SparseRows rows(List<TermCounts> texts) {
        SparseRows rows = new SparseRows(rarity.length);
        for (TermCounts text : texts) {
            each(text, rows::add);
            rows.end();
        }
        return rows;
    }

    /** Takes the column of a term and what it is worth in a text. */
    private interface Entries {
        void take(int column, double worth);
    }

    private void each(TermCounts text, Entries entries) {
        for (int i = 0; i < text.size(); i++) {
            Integer column = columns.get(text.term(i));
            if (column != null) {
                Saturation saturation = Scripts.isJapanese(text.term(i)) ? japanese : latin;
                entries.take(column, rarity[column] * saturation.of(text.count(i), text.length()));
            }
        }
    }

    /** Where a text stands in the latent space, at distance 1; all zero when none of its terms is known. */
    double[] place(TermCounts text) {
        double[] place = new double[dimensions()];
        each(text, (column, worth) -> add(place, column, worth));
        return unit(place);
    }

    /** Where a query stands. */
    double[] place(WeightedTerms query) {
        double[] place = new double[dimensions()];
        for (WeightedTerms.Weighted term : query.terms()) {
            Integer column = columns.get(term.term());
            if (column != null) {
                add(place, column, term.weight());
            }
        }
        return unit(place);
    }

    private int dimensions() {
        return places.length == 0 ? 0 : places[0].length;
    }

    private void add(double[] place, int column, double worth) {
        float[] of = places[column];
        for (int i = 0; i < place.length; i++) {
            place[i] += worth * of[i];
        }
    }

    private static double[] unit(double[] place) {
        double length = Math.sqrt(LatentSpace.dot(place, place));
        for (int i = 0; i < place.length && length > 0; i++) {
            place[i] /= length;
        }
        return place;
    }
}
