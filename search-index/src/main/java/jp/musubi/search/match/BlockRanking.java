package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks the counterparts for a block of queries in one pass over them, and the queries for each counterpart. The records
 * and bits are those of asking one query at a time: sums in floats only choose what is scored exactly.
 */
final class BlockRanking {
    private final List<MatchQuery> queries;
    private final int first;
    private final List<Best> best;
    private final double[] thresholds;
    private final double[] selfScores;
    private final float[] sums;

    /**
     * A block.
     *
     * @param first number of the first of these queries among all
     * @param limit how many counterparts are kept of each query
     */
    BlockRanking(List<MatchQuery> queries, int first, int limit) {
        this.queries = queries;
        this.first = first;
        this.best = queries.stream().map(query -> new Best(limit)).toList();
        this.thresholds = new double[queries.size()];
        this.selfScores = queries.stream().mapToDouble(MatchQuery::selfScore).toArray();
        this.sums = new float[queries.size()];
    }

    /** The best counterparts of a query of the block. */
    List<Ranking.Ranked> best(int query) {
        return best.get(query).bestFirst();
    }

    /** Goes through the members of a segment. */
    void run(Leaf leaf, FixedBitSet members, Reached reached) throws IOException {
        Map<String, FixedBitSet> fields = fields(leaf);
        List<LeafQuery> inLeaf = new ArrayList<>();
        for (MatchQuery query : queries) {
            inLeaf.add(new LeafQuery(query, leaf, fields.get(query.field())));
        }
        List<BlockTerms> parts = parts(inLeaf, leaf);
        IntStream.range(0, thresholds.length)
                .forEach(query -> thresholds[query] = best.get(query).threshold());
        for (int doc = 0; doc < members.length(); doc++) {
            if (members.get(doc)) {
                Arrays.fill(sums, 0);
                for (BlockTerms part : parts) {
                    part.add(doc, sums);
                }
                choose(inLeaf, doc, reached);
            }
        }
    }

    private Map<String, FixedBitSet> fields(Leaf leaf) throws IOException {
        Map<String, FixedBitSet> fields = new HashMap<>();
        for (MatchQuery query : queries) {
            if (!fields.containsKey(query.field())) {
                fields.put(query.field(), LeafQuery.sameField(query, leaf));
            }
        }
        return fields;
    }

    private static List<BlockTerms> parts(List<LeafQuery> inLeaf, Leaf leaf) throws IOException {
        List<BlockTerms> parts = new ArrayList<>();
        int count = inLeaf.isEmpty() ? 0 : inLeaf.getFirst().parts().size();
        for (int i = 0; i < count; i++) {
            int part = i;
            List<LeafTerms> terms =
                    inLeaf.stream().map(query -> query.parts().get(part)).toList();
            parts.add(new BlockTerms(terms, leaf, terms.getFirst().field()));
        }
        return parts;
    }

    private void choose(List<LeafQuery> inLeaf, int doc, Reached reached) {
        double share = reached.threshold(doc);
        for (int query = 0; query < sums.length; query++) {
            if (sums[query] > 0) {
                LeafQuery each = inLeaf.get(query);
                double most = Sweep.widened(sums[query] + each.fieldWorth(doc));
                if (most >= thresholds[query] || most > share * selfScores[query]) {
                    score(each, query, doc, reached);
                    share = reached.threshold(doc);
                }
            }
        }
    }

    private void score(LeafQuery each, int query, int doc, Reached reached) {
        double score = each.score(doc);
        best.get(query).offer(new Ranking.Ranked(each.leaf(), doc, score));
        thresholds[query] = best.get(query).threshold();
        reached.offer(doc, first + query, score / selfScores[query]);
    }
}
