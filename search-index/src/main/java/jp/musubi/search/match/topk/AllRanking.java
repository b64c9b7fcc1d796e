package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.statistics.Counterparts;
import org.apache.lucene.util.FixedBitSet;

/** Ranks the counterparts for any number of queries, block by block, so that memory does not grow with their number. */
public final class AllRanking {
    /** The sums of a block, and its rows of weights, stay in the processor's caches. */
    private static final int BLOCK = 256;

    private AllRanking() {}

    /** Gives the queries by number, in the order of their records' ids. */
    public interface QuerySource {
        MatchQuery query(int number) throws IOException;
    }

    /** Takes what was found for a query, in the order of numbers. */
    public interface BestSink {
        void take(int number, MatchQuery query, List<ScoredDoc> best) throws IOException;
    }

    /**
     * Takes the queries block by block, and gives each its best counterparts.
     *
     * @param count how many queries there are
     * @param limit how many counterparts are wanted of each query
     * @param most how many queries are wanted of each counterpart
     * @return the queries in which each counterpart stands best, by segment
     */
    public static List<TopQueries> run(
            int count, QuerySource source, Counterparts counterparts, int limit, int most, BestSink sink)
            throws IOException {
        List<TopQueries> reached = counterparts.leaves().stream()
                .map(leaf -> new TopQueries(leaf.reader().maxDoc(), most))
                .toList();
        for (int first = 0; first < count; first += BLOCK) {
            List<MatchQuery> queries = new ArrayList<>();
            for (int number = first; number < Math.min(count, first + BLOCK); number++) {
                queries.add(source.query(number));
            }
            BlockRanking block = new BlockRanking(queries, first, limit);
            for (int leaf = 0; leaf < reached.size(); leaf++) {
                FixedBitSet members = counterparts.members(leaf);
                if (!members.scanIsEmpty()) {
                    block.run(counterparts.leaves().get(leaf), members, reached.get(leaf));
                }
            }
            for (int i = 0; i < queries.size(); i++) {
                sink.take(first + i, queries.get(i), block.best(i));
            }
        }
        return reached;
    }
}
