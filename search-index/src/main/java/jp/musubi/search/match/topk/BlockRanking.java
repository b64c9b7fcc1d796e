package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.search.match.query.LeafQuery;
import jp.musubi.search.match.query.LeafTerms;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.segment.DocumentTerms;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.util.FixedBitSet;

/**
 * Ranks the counterparts for a block of queries in one pass over them, and the queries for each counterpart. The records
 * and bits are those of asking one query at a time: sums in floats only choose what is scored exactly.
 */
final class BlockRanking {
    private final List<MatchQuery> queries;
    private final int first;
    private final int limit;
    private final List<TopK> best;
    private final double[] thresholds;
    private final float[] perReachable;
    private final float[] sums;
    private final List<TopKBuffer> buffers = new ArrayList<>();
    private final KthLargest shares = new KthLargest();

    /**
     * @param first number of the first of these queries among all
     * @param limit how many counterparts are kept of each query
     */
    BlockRanking(List<MatchQuery> queries, int first, int limit) {
        this.queries = queries;
        this.first = first;
        this.best = queries.stream().map(query -> new TopK(limit)).toList();
        this.thresholds = new double[queries.size()];
        this.limit = limit;
        this.perReachable = new float[queries.size()];
        for (int query = 0; query < perReachable.length; query++) {
            perReachable[query] = (float) (1 / queries.get(query).reachable());
        }
        this.sums = new float[queries.size()];
    }

    /** The best counterparts of a query of the block. */
    List<ScoredDoc> best(int query) {
        return best.get(query).bestFirst();
    }

    /** Goes through the members of a segment. */
    void run(Leaf leaf, FixedBitSet members, TopQueries reached) throws IOException {
        Map<String, FixedBitSet> fields = fields(leaf);
        List<LeafQuery> inLeaf = new ArrayList<>();
        for (MatchQuery query : queries) {
            inLeaf.add(new LeafQuery(query, leaf, fields.get(query.field())));
        }
        List<BlockTerms> parts = parts(inLeaf, leaf);
        List<DocumentTerms.Text> texts = parts.stream().map(BlockTerms::text).toList();
        buffers.clear();
        for (int query = 0; query < thresholds.length; query++) {
            buffers.add(new TopKBuffer(limit, best.get(query).threshold()));
            thresholds[query] = buffers.get(query).threshold();
        }
        for (int doc = 0; doc < members.length(); doc++) {
            if (members.get(doc)) {
                Arrays.fill(sums, 0);
                for (BlockTerms part : parts) {
                    part.add(doc, sums);
                }
                choose(inLeaf, doc);
                if (reached.most() > 0) {
                    offer(inLeaf, texts, doc, reached);
                }
            }
        }
        for (int query = 0; query < thresholds.length; query++) {
            for (int doc : buffers.get(query).documents()) {
                best.get(query).offer(new ScoredDoc(leaf, doc, inLeaf.get(query).score(doc)));
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

    /** Leaves the document to be scored exactly in the queries in which it may be among the best. */
    private void choose(List<LeafQuery> inLeaf, int doc) {
        for (int query = 0; query < sums.length; query++) {
            if (sums[query] > 0) {
                sums[query] += (float) inLeaf.get(query).fieldWorth(doc);
                if (sums[query] >= thresholds[query]) {
                    buffers.get(query).offer(doc, sums[query]);
                    thresholds[query] = buffers.get(query).threshold();
                }
            }
        }
    }

    /** Offers the document the queries that may be best in it. */
    private void offer(List<LeafQuery> inLeaf, List<DocumentTerms.Text> texts, int doc, TopQueries reached) {
        shares.clear(reached.most());
        for (int query = 0; query < sums.length; query++) {
            if (sums[query] > 0) {
                shares.add(sums[query] * perReachable[query]);
            }
        }
        double needed = MaxScore.lowered(Math.max(reached.threshold(doc), shares.value()));
        for (int query = 0; query < sums.length; query++) {
            if (sums[query] > 0 && sums[query] * perReachable[query] >= needed) {
                double score = inLeaf.get(query).score(doc, texts);
                reached.offer(doc, first + query, score / queries.get(query).reachable());
            }
        }
    }
}
