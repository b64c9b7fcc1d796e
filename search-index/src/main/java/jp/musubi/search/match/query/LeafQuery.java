package jp.musubi.search.match.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.util.FixedBitSet;

/** Scores the documents of one segment by a query, to the bits of {@link MatchQuery#score}. For one thread. */
public final class LeafQuery {
    private final MatchQuery query;
    private final Leaf leaf;
    private final List<LeafTerms> parts = new ArrayList<>();
    private final FixedBitSet sameField;
    private final double[] sums;

    public LeafQuery(MatchQuery query, Leaf leaf) throws IOException {
        this(query, leaf, sameField(query, leaf));
    }

    /** @param sameField what {@link #sameField(MatchQuery, Leaf)} gives, which queries of one 分野 may share */
    public LeafQuery(MatchQuery query, Leaf leaf, FixedBitSet sameField) throws IOException {
        this.query = query;
        this.leaf = leaf;
        for (MatchQuery.Part part : query.parts()) {
            parts.add(new LeafTerms(part, leaf));
        }
        this.sums = new double[parts.size()];
        this.sameField = sameField;
    }

    /** The documents of the segment that bear the query's 分野. */
    public static FixedBitSet sameField(MatchQuery query, Leaf leaf) throws IOException {
        FixedBitSet same = new FixedBitSet(leaf.reader().maxDoc());
        if (query.field() != null) {
            leaf.collect(Fields.MATCH_FIELD, query.field(), same);
        }
        return same;
    }

    public Leaf leaf() {
        return leaf;
    }

    public List<LeafTerms> parts() {
        return parts;
    }

    /** What the 分野 adds to a document that matches. */
    public double fieldWorth(int doc) {
        return sameField.get(doc) ? query.fieldWorth() : 0;
    }

    /** What the 分野 adds at most. */
    public double fieldBound() {
        return query.field() == null ? 0 : query.fieldWorth();
    }

    /** The exact score of a document: bit for bit {@link MatchQuery#score} of its text. */
    public double score(int doc) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = parts.get(i).score(doc);
        }
        return query.combined(sums, sameField.get(doc));
    }

    /** The same, of a document whose terms were read already, part by part. */
    public double score(int doc, List<DocumentTerms.Text> texts) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = parts.get(i).score(doc, texts.get(i));
        }
        return query.combined(sums, sameField.get(doc));
    }
}
