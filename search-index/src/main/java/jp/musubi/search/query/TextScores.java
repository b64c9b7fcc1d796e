package jp.musubi.search.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import jp.musubi.search.match.query.StockWords;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.TermHits;
import org.apache.lucene.util.FixedBitSet;

/**
 * Scores of a text search, exactly and word by word: each document's sum is added up in the order of the words, whatever
 * segment it stands in. What says a word otherwise counts for half of it. All that is counted here is counted among the
 * records that the viewer may know of.
 */
final class TextScores {
    private static final Bm25 BM25 = new Bm25(1.2, 0.5);
    private static final double OTHERWISE = 0.5;

    /** What words weigh that say nothing, when not every word can be had. */
    private static final double SAYING_NOTHING = 0.2;

    /** Records that lack words are near enough from this share on of what the best of them has. */
    private static final double NEAR_ENOUGH = 0.35;

    private final List<Leaf> leaves;
    private final Visible visible;
    private final QueryWords query;
    private final double[][] scores;
    private final double[][] weights;
    private final byte[][] asTyped;
    private final byte[][] matched;
    private final TermHits[] hits;
    private final Gathering gathering;
    private double least = Double.POSITIVE_INFINITY;

    private TextScores(List<Leaf> leaves, Visible visible, QueryWords query) {
        this.leaves = leaves;
        this.visible = visible;
        this.query = query;
        this.gathering = new Gathering(leaves, visible);
        this.scores = new double[leaves.size()][];
        this.weights = new double[leaves.size()][];
        this.asTyped = new byte[leaves.size()][];
        this.matched = new byte[leaves.size()][];
        this.hits = new TermHits[leaves.size()];
        for (int i = 0; i < leaves.size(); i++) {
            scores[i] = new double[leaves.get(i).reader().maxDoc()];
            weights[i] = new double[scores[i].length];
            asTyped[i] = new byte[scores[i].length];
            matched[i] = new byte[scores[i].length];
            hits[i] = new TermHits();
        }
    }

    static TextScores of(List<Leaf> leaves, Visible visible, QueryWords query) throws IOException {
        TextScores scores = new TextScores(leaves, visible, query);
        Postings[][] otherwise = scores.otherwise();
        for (int word = 0; word < query.words().size(); word++) {
            scores.add(query.words().get(word), otherwise[word]);
        }
        scores.settle();
        return scores;
    }

    double score(int leaf, int doc) {
        return scores[leaf][doc];
    }

    /** Where a document stands among those found: 0 every word as typed, 1 every word, 2 some, 3 not found. */
    int tier(int leaf, int doc) {
        int words = query.words().size();
        if (words == 0 || matched[leaf][doc] == 0) {
            return 3;
        }
        if (matched[leaf][doc] == words) {
            return asTyped[leaf][doc] == words ? 0 : 1;
        }
        return matched[leaf][doc] >= query.enough() || weights[leaf][doc] >= least ? 2 : 3;
    }

    /** The documents found. */
    FixedBitSet found(int leaf) {
        FixedBitSet found = new FixedBitSet(scores[leaf].length);
        for (int doc = 0; doc < scores[leaf].length; doc++) {
            if (tier(leaf, doc) < 3) {
                found.set(doc);
            }
        }
        return found;
    }

    /** The documents that say a word otherwise, by word and segment. */
    private Postings[][] otherwise() throws IOException {
        Postings[][] otherwise = new Postings[query.words().size()][leaves.size()];
        for (Postings[] word : otherwise) {
            Arrays.fill(word, Postings.NONE);
        }
        for (QueryWords.Other other : query.others()) {
            for (int i = 0; i < leaves.size(); i++) {
                Postings found = Postings.ofAll(other.terms(), other.field(), i, gathering);
                for (int word = other.covers().nextSetBit(0);
                        word >= 0;
                        word = other.covers().nextSetBit(word + 1)) {
                    otherwise[word][i] = otherwise[word][i].or(found);
                }
            }
        }
        return otherwise;
    }

    private void add(String word, Postings[] otherwise) throws IOException {
        Field field = Field.of(word);
        long having = 0;
        for (int i = 0; i < leaves.size(); i++) {
            having += gathering.gather(field, i, word, hits[i]).size();
        }
        double idf = Bm25.idf(visible.count(), having);
        double average = (double) visible.length(field) / visible.count();
        FixedBitSet[] direct = new FixedBitSet[leaves.size()];
        for (int i = 0; i < leaves.size(); i++) {
            direct[i] = new FixedBitSet(scores[i].length);
            Field.Lengths lengths = visible.lengths(field, i, leaves.get(i));
            for (int at = 0; at < hits[i].size(); at++) {
                int doc = hits[i].doc(at);
                scores[i][doc] += idf * BM25.saturation(hits[i].count(at), lengths.of(doc), average);
                asTyped[i][doc]++;
                direct[i].set(doc);
            }
        }
        addOtherwise(word, direct, otherwise);
    }

    private void addOtherwise(String word, FixedBitSet[] direct, Postings[] otherwise) {
        long having = 0;
        for (int i = 0; i < leaves.size(); i++) {
            having += direct[i].cardinality();
            for (int doc : otherwise[i].docs()) {
                having += direct[i].get(doc) ? 0 : 1;
            }
        }
        double idf = Bm25.idf(visible.count(), having);
        double weight = StockWords.saysNothing(word) ? SAYING_NOTHING * idf : idf;
        for (int i = 0; i < leaves.size(); i++) {
            for (int at = 0; at < otherwise[i].docs().length; at++) {
                int doc = otherwise[i].docs()[at];
                if (!direct[i].get(doc)) {
                    // As in a text of average length: pieces of words have no length of their own.
                    scores[i][doc] +=
                            OTHERWISE * idf * BM25.saturation(otherwise[i].counts()[at], 1, 1);
                    direct[i].set(doc);
                }
            }
            for (int doc = 0; doc < scores[i].length; doc++) {
                if (direct[i].get(doc)) {
                    matched[i][doc]++;
                    weights[i][doc] += weight;
                }
            }
        }
    }

    /** Records that lack words come in only when none has all. */
    private void settle() {
        boolean full = false;
        double best = 0;
        for (int i = 0; i < leaves.size(); i++) {
            for (int doc = 0; doc < scores[i].length; doc++) {
                full |= matched[i][doc] > 0 && matched[i][doc] == query.words().size();
                best = Math.max(best, weights[i][doc]);
            }
        }
        if (!full && best > 0) {
            least = NEAR_ENOUGH * best;
        }
    }
}
