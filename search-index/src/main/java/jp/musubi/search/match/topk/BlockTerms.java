package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import jp.musubi.search.match.query.LeafTerms;
import jp.musubi.search.match.statistics.Bm25TermFrequency;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Leaf;

/**
 * One part of many queries in one segment, turned round: which queries ask for a term, and how much it weighs in each. One
 * pass over the terms of a document adds to the sums of all queries. For one thread.
 */
public final class BlockTerms {
    /** A row over all queries is added eight at a time: it pays when at least one query in this many asks for the term. */
    private static final int DENSE = 8;

    private final DocumentTerms.Text text;
    private final int[] lengths;
    private final Row[] rows;

    /** @param queries the same part of each query, in the segment */
    BlockTerms(List<LeafTerms> queries, Leaf leaf, String field) throws IOException {
        DocumentTerms documents = leaf.documentTerms(field);
        text = documents.text();
        lengths = leaf.lengths(field);
        rows = new Row[documents.size()];
        for (int query = 0; query < queries.size(); query++) {
            LeafTerms terms = queries.get(query);
            for (int place : terms.present().toArray()) {
                Row row = rows[terms.number(place)];
                if (row == null) {
                    row = new Row(terms.saturation(place));
                    rows[terms.number(place)] = row;
                }
                row.put(query, (float) terms.weight(place));
            }
        }
        for (Row row : rows) {
            if (row != null) {
                row.settle(queries.size());
            }
        }
    }

    /** Adds to the sum of each query what the document's terms count for in it. */
    void add(int doc, float[] sums) {
        int length = lengths[doc];
        text.read(doc);
        for (int i = 0; i < text.size(); i++) {
            Row row = rows[text.number(i)];
            if (row != null) {
                row.add(row.saturation.rounded(text.count(i), length), sums);
            }
        }
    }

    /** The terms of the document at hand. */
    public DocumentTerms.Text text() {
        return text;
    }

    /** What one term weighs in the queries that ask for it. */
    private static final class Row {
        private final Bm25TermFrequency saturation;
        private int[] queries = new int[4];
        private float[] weights = new float[4];
        private int size;
        private float[] dense;

        Row(Bm25TermFrequency saturation) {
            this.saturation = saturation;
        }

        void put(int query, float weight) {
            if (size == queries.length) {
                queries = Arrays.copyOf(queries, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            queries[size] = query;
            weights[size++] = weight;
        }

        void settle(int block) {
            if (size * DENSE > block) {
                dense = new float[block];
                for (int i = 0; i < size; i++) {
                    dense[queries[i]] = weights[i];
                }
            }
        }

        void add(float count, float[] sums) {
            if (dense == null) {
                for (int i = 0; i < size; i++) {
                    sums[queries[i]] += count * weights[i];
                }
            } else {
                for (int i = 0; i < dense.length; i++) {
                    sums[i] += count * dense[i];
                }
            }
        }
    }
}
