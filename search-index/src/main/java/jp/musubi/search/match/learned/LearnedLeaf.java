package jp.musubi.search.match.learned;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import jp.musubi.search.linear.CsrMatrix;
import jp.musubi.search.linear.Vectors;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;

/**
 * What a model makes of the texts of one segment: their places in its latent space, and their rows. Sums go by the order of
 * the bytes of terms, which is the same in every segment. Thread-safe.
 */
public final class LearnedLeaf {
    private final LearnedTerms terms;
    private final Held held;
    private final DocumentTerms documents;
    private final int[] lengths;

    /** @param held of the same model and segment */
    LearnedLeaf(LearnedTerms terms, Held held, Leaf leaf) throws IOException {
        this.terms = terms;
        this.held = held;
        this.documents = leaf.documentTerms(Fields.MATCH_WORDS);
        this.lengths = leaf.lengths(Fields.MATCH_WORDS);
    }

    /**
     * What the segment holds of it, without holding the model.
     *
     * @param columns the model's by the segment's numbers of terms, or {@link LearnedTerms#UNKNOWN}
     * @param places by document, as far as they were asked for; floats, for there may be a hundred thousand
     */
    record Held(int[] columns, AtomicReferenceArray<float[]> places) {
        static Held of(Leaf leaf, LearnedTerms terms) throws IOException {
            DocumentTerms documents = leaf.documentTerms(Fields.MATCH_WORDS);
            int[] columns = new int[documents.size()];
            for (int number = 0; number < columns.length; number++) {
                columns[number] = terms.column(documents.term(number));
            }
            return new Held(columns, new AtomicReferenceArray<>(leaf.reader().maxDoc()));
        }
    }

    /** Where a text stands in the latent space, at distance 1; all zero when none of its terms is known. */
    public float[] place(int doc) {
        float[] known = held.places().get(doc);
        if (known == null) {
            known = placed(doc);
            held.places().set(doc, known);
        }
        return known;
    }

    private float[] placed(int doc) {
        double[] sum = terms.nowhere();
        each(doc, (column, worth) -> terms.add(column, worth, sum));
        return Vectors.rounded(Vectors.unit(sum));
    }

    /** Adds a text as a row of length 1. */
    public void addTo(CsrMatrix rows, int doc) {
        each(doc, rows::add);
        rows.end();
    }

    /** Takes the column of a term and what it is worth in a text. */
    private interface Entries {
        void take(int column, double worth);
    }

    private void each(int doc, Entries entries) {
        DocumentTerms.TermCursor cursor = documents.cursor();
        cursor.to(doc);
        while (cursor.next()) {
            int column = held.columns()[cursor.number()];
            if (column != LearnedTerms.UNKNOWN) {
                entries.take(column, terms.worth(column, cursor.count(), lengths[doc]));
            }
        }
    }
}
