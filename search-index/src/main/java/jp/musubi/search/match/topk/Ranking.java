package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.search.match.query.LeafQuery;
import jp.musubi.search.match.query.LeafTerms;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.statistics.Counterparts;
import org.apache.lucene.util.FixedBitSet;

/**
 * The best counterparts for a query by what adds up term by term, exactly: the same records with the same bits as if all
 * were scored one by one.
 */
public final class Ranking {
    private Ranking() {}

    /** The best, at most {@code limit}, best first, ties by id; only those with a score above zero. */
    public static List<ScoredDoc> best(MatchQuery query, Counterparts counterparts, int limit) throws IOException {
        return best(query, counterparts, new TopK(limit));
    }

    private static List<ScoredDoc> best(MatchQuery query, Counterparts counterparts, TopK best) throws IOException {
        for (int leaf : largestFirst(counterparts)) {
            FixedBitSet members = counterparts.members(leaf);
            if (!members.scanIsEmpty()) {
                LeafQuery inLeaf = new LeafQuery(query, counterparts.leaves().get(leaf));
                if (areFew(members, inLeaf)) {
                    offerEach(members, inLeaf, best);
                } else {
                    new MaxScore(inLeaf, members, best).run();
                }
            }
        }
        return best.bestFirst();
    }

    /** Whether to score each costs less than to go through the terms, which stand in the texts of both sides. */
    private static boolean areFew(FixedBitSet members, LeafQuery query) {
        long postings = 0;
        for (LeafTerms terms : query.parts()) {
            postings += terms.present().mapToLong(terms::frequency).sum();
        }
        return (long) MaxScore.EXACT_COST * members.cardinality() < postings;
    }

    private static void offerEach(FixedBitSet members, LeafQuery query, TopK best) throws IOException {
        members.forEach(0, members.length(), 0, doc -> best.offer(new ScoredDoc(query.leaf(), doc, query.score(doc))));
    }

    /** A large segment soon tells what a small one must offer. */
    private static int[] largestFirst(Counterparts counterparts) {
        return IntStream.range(0, counterparts.leaves().size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer leaf) ->
                                counterparts.leaves().get(leaf).reader().maxDoc())
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
