package jp.musubi.search.match.topk;

import java.util.List;
import java.util.PriorityQueue;

/** The best of what is offered, at most {@code limit}, ties by id: a heap with the worst of them on top. */
public final class TopK {
    private final int limit;
    private final double least;
    private final PriorityQueue<ScoredDoc> heap = new PriorityQueue<>(ScoredDoc.BEST_FIRST.reversed());

    public TopK(int limit) {
        this(limit, 0);
    }

    /** @param least score that is needed at all */
    public TopK(int limit, double least) {
        this.limit = limit;
        this.least = least;
    }

    /** A score below this cannot be among the best any more. */
    double threshold() {
        return limit == 0
                ? Double.POSITIVE_INFINITY
                : heap.size() < limit ? least : heap.peek().score();
    }

    int limit() {
        return limit;
    }

    public void offer(ScoredDoc ranked) {
        if (ranked.score() <= 0 || ranked.score() < threshold()) {
            return;
        }
        heap.add(ranked);
        if (heap.size() > limit) {
            heap.remove();
        }
    }

    public List<ScoredDoc> bestFirst() {
        return heap.stream().sorted(ScoredDoc.BEST_FIRST).toList();
    }
}
