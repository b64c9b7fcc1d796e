package jp.musubi.search.match.topk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.search.match.query.LeafQuery;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.index.IndexReader;

/**
 * Who was best for a record when all were last gone through. Those of them who are still there, and score more than
 * another, only need to be counted to know that it is not among the best: nearly always that is enough. It spares work and
 * decides nothing, so it may forget, and need not know of what has changed since. Thread-safe.
 */
public final class BestKnown {
    private static final int REMEMBERED = 10_000;

    private final Map<String, List<Spot>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Spot>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** A document, for as long as its segment is there. */
    private record Spot(IndexReader.CacheKey segment, int doc) {}

    /** @param best of the record, best first */
    public void remember(String record, List<ScoredDoc> best) {
        List<Spot> spots = best.stream()
                .map(ranked -> new Spot(segment(ranked.leaf()), ranked.doc()))
                .toList();
        synchronized (known) {
            known.put(record, spots);
        }
    }

    private List<Spot> of(String record) {
        synchronized (known) {
            return known.getOrDefault(record, List.of());
        }
    }

    private static IndexReader.CacheKey segment(Leaf leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    /** Whether at least {@code many} counterparts are known that score more than the score. */
    public boolean areAbove(double score, int many, String record, MatchQuery query, Counterparts counterparts)
            throws IOException {
        List<Spot> spots = of(record);
        int above = 0;
        for (int i = 0; i < counterparts.leaves().size() && above < many && !spots.isEmpty(); i++) {
            IndexReader.CacheKey segment = segment(counterparts.leaves().get(i));
            List<Integer> docs = new ArrayList<>();
            for (Spot spot : spots) {
                if (spot.segment() == segment && counterparts.members(i).get(spot.doc())) {
                    docs.add(spot.doc());
                }
            }
            above += docs.isEmpty()
                    ? 0
                    : above(
                            score,
                            docs,
                            new LeafQuery(query, counterparts.leaves().get(i)));
        }
        return above >= many;
    }

    private static int above(double score, List<Integer> docs, LeafQuery query) throws IOException {
        int above = 0;
        for (int doc : docs) {
            above += query.score(doc) > score ? 1 : 0;
        }
        return above;
    }
}
