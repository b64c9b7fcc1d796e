package jp.musubi.search.match.topk;

import java.util.Arrays;

/**
 * For each document of a segment the queries in which it stands best, by share of what a counterpart could reach in each
 * query: top k the other way round.
 */
public final class TopQueries {
    private final int most;
    private final double[] shares;
    private final int[] queries;
    private final int[] sizes;

    /** @param most how many are kept of each document */
    TopQueries(int documents, int most) {
        this.most = most;
        this.shares = new double[Math.multiplyExact(documents, most)];
        this.queries = new int[shares.length];
        this.sizes = new int[documents];
    }

    int most() {
        return most;
    }

    /** A share that is not greater than this is not kept any more. */
    double threshold(int doc) {
        return sizes[doc] < most ? 0 : most == 0 ? Double.POSITIVE_INFINITY : shares[doc * most + most - 1];
    }

    /** Takes in a query that comes after all before it: of equal shares the earlier query stays. */
    void offer(int doc, int query, double share) {
        if (share <= threshold(doc)) {
            return;
        }
        int from = doc * most;
        int at = from + Math.min(sizes[doc], most - 1);
        while (at > from && shares[at - 1] < share) {
            shares[at] = shares[at - 1];
            queries[at] = queries[at - 1];
            at--;
        }
        shares[at] = share;
        queries[at] = query;
        sizes[doc] = Math.min(most, sizes[doc] + 1);
    }

    /** The queries, best first. */
    public int[] queries(int doc) {
        return Arrays.copyOfRange(queries, doc * most, doc * most + sizes[doc]);
    }

    public double share(int doc, int rank) {
        return shares[doc * most + rank];
    }
}
