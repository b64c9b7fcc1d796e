package jp.musubi.search.query;

import java.io.IOException;
import java.util.List;
import jp.musubi.search.analysis.Analysis;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.TermHits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores of a text search, exactly and term by term: each document's sum is added up in the order of the terms, whatever
 * segment it stands in.
 */
final class TextScores {
    private static final Bm25 BM25 = new Bm25(1.2, 0.5);

    private final List<Leaf> leaves;
    private final Visible visible;
    private final double[][] scores;
    private final byte[][] matched;
    private final TermHits[] hits;
    private final TermHits open = new TermHits();
    private final TermHits limited = new TermHits();

    private TextScores(List<Leaf> leaves, Visible visible) {
        this.leaves = leaves;
        this.visible = visible;
        this.scores = new double[leaves.size()][];
        this.matched = new byte[leaves.size()][];
        this.hits = new TermHits[leaves.size()];
        for (int i = 0; i < leaves.size(); i++) {
            scores[i] = new double[leaves.get(i).reader().maxDoc()];
            matched[i] = new byte[scores[i].length];
            hits[i] = new TermHits();
        }
    }

    static TextScores of(List<Leaf> leaves, Visible visible, QueryWords query) throws IOException {
        TextScores scores = new TextScores(leaves, visible);
        for (String word : query.words()) {
            if (Analysis.isKanji(word)) {
                scores.add(word, Fields.OPEN_KANJI, Fields.LIMITED_KANJI, visible.kanji());
            } else {
                scores.add(word, Fields.OPEN_WORDS, Fields.LIMITED_WORDS, visible.words());
            }
        }
        return scores;
    }

    double score(int leaf, int doc) {
        return scores[leaf][doc];
    }

    /** The documents that have at least so many of the words. */
    FixedBitSet having(int leaf, int required) {
        FixedBitSet having = new FixedBitSet(matched[leaf].length);
        for (int doc = 0; doc < matched[leaf].length; doc++) {
            if (matched[leaf][doc] >= required) {
                having.set(doc);
            }
        }
        return having;
    }

    private void add(String word, String openField, String limitedField, long totalLength) throws IOException {
        long having = 0;
        for (int i = 0; i < leaves.size(); i++) {
            open.gather(leaves.get(i), openField, word, visible.members().get(i));
            limited.gather(leaves.get(i), limitedField, word, visible.insiders().get(i));
            having += hits[i].merge(open, limited).size();
        }
        double idf = Bm25.idf(visible.count(), having);
        double average = (double) totalLength / visible.count();
        for (int i = 0; i < leaves.size(); i++) {
            int[] openLengths = leaves.get(i).lengths(openField);
            int[] limitedLengths = leaves.get(i).lengths(limitedField);
            FixedBitSet insiders = visible.insiders().get(i);
            for (int at = 0; at < hits[i].size(); at++) {
                int doc = hits[i].doc(at);
                int length = openLengths[doc] + (insiders.get(doc) ? limitedLengths[doc] : 0);
                scores[i][doc] += idf * BM25.saturation(hits[i].count(at), length, average);
                matched[i][doc]++;
            }
        }
    }
}
