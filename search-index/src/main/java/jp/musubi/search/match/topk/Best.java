package jp.musubi.search.match.topk;

import java.util.List;
import java.util.PriorityQueue;

/** The best so many of what is offered, ties by id. */
public final class Best {
    private final int limit;
    private final double least;
    private final PriorityQueue<Ranking.Ranked> heap = new PriorityQueue<>(Ranking.Ranked.BEST_FIRST.reversed());

    public Best(int limit) {
        this(limit, 0);
    }

    /** @param least score that is needed at all */
    public Best(int limit, double least) {
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

    public void offer(Ranking.Ranked ranked) {
        if (ranked.score() <= 0 || ranked.score() < threshold()) {
            return;
        }
        heap.add(ranked);
        if (heap.size() > limit) {
            heap.remove();
        }
    }

    public List<Ranking.Ranked> bestFirst() {
        return heap.stream().sorted(Ranking.Ranked.BEST_FIRST).toList();
    }
}
