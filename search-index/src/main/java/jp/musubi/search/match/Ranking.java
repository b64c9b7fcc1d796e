package jp.musubi.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.TermHits;
import org.apache.lucene.util.FixedBitSet;

/** Scores all counterparts term by term and keeps the best. Every document's sum grows in the order of the terms. */
final class Ranking {
    private final MatchQuery query;
    private final Counterparts counterparts;
    private final TermHits hits = new TermHits();

    private Ranking(MatchQuery query, Counterparts counterparts) {
        this.query = query;
        this.counterparts = counterparts;
    }

    /** A counterpart and its score. */
    record Ranked(Leaf leaf, int doc, double score) {
        static final Comparator<Ranked> BEST_FIRST =
                Comparator.comparingDouble(Ranked::score).reversed().thenComparing(Ranked::record);

        String record() {
            try {
                return leaf.record(doc);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Ranked> best(MatchQuery query, Counterparts counterparts, int limit) throws IOException {
        return new Ranking(query, counterparts).best(limit);
    }

    private List<Ranked> best(int limit) throws IOException {
        PriorityQueue<Ranked> best = new PriorityQueue<>(Ranked.BEST_FIRST.reversed());
        for (int i = 0; i < counterparts.leaves().size(); i++) {
            if (counterparts.members(i).scanIsEmpty()) {
                continue;
            }
            Leaf leaf = counterparts.leaves().get(i);
            double[] words = scores(query.words(), leaf, counterparts.members(i));
            double[] kanji = scores(query.kanji(), leaf, counterparts.members(i));
            FixedBitSet sameField = sameField(leaf);
            for (int doc = 0; doc < words.length; doc++) {
                double score = query.combined(words[doc], kanji[doc], sameField.get(doc));
                if (score > 0
                        && limit > 0
                        && (best.size() < limit || score >= best.peek().score())) {
                    best.add(new Ranked(leaf, doc, score));
                    if (best.size() > limit) {
                        best.remove();
                    }
                }
            }
        }
        return best.stream().sorted(Ranked.BEST_FIRST).toList();
    }

    private double[] scores(WeightedTerms terms, Leaf leaf, FixedBitSet members) throws IOException {
        double[] scores = new double[members.length()];
        int[] lengths = leaf.lengths(terms.field());
        for (WeightedTerms.Weighted term : terms.terms()) {
            hits.gather(leaf, terms.field(), term.term(), members);
            for (int at = 0; at < hits.size(); at++) {
                int doc = hits.doc(at);
                scores[doc] += terms.contribution(term, hits.count(at), lengths[doc]);
            }
        }
        return scores;
    }

    private FixedBitSet sameField(Leaf leaf) throws IOException {
        FixedBitSet same = new FixedBitSet(leaf.reader().maxDoc());
        if (query.field() != null) {
            leaf.collect(Fields.MATCH_FIELD, query.field(), same);
        }
        return same;
    }
}
