package jp.musubi.search.match.topk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.musubi.search.match.RandomCollection;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.segment.Leaf;
import org.junit.jupiter.api.Test;

/** Many needs at once must find what each finds alone, and every seed the needs in which it stands best. */
class AllRankingTest {
    private static final int SIZE = 900;
    private static final int LIMIT = 20;
    private static final int MOST = 3;

    private record Standing(int query, double share) {}

    @Test
    void manyAtOnceFindWhatEachFindsAlone() throws IOException {
        try (RandomCollection collection = new RandomCollection(5, SIZE)) {
            Counterparts seeds = collection.seeds();
            List<MatchQuery> queries = collection.needQueries(seeds);
            assertThat(queries).hasSizeGreaterThan(256);
            List<Integer> asked = new ArrayList<>();
            AllRanking.run(queries.size(), queries::get, seeds, LIMIT, MOST, (number, query, best) -> {
                asked.add(number);
                assertThat(RankingTest.written(best)).isEqualTo(RankingTest.written(Ranking.best(query, seeds, LIMIT)));
            });
            assertThat(asked).isSorted().hasSize(queries.size());
        }
    }

    @Test
    void everySeedIsToldTheNeedsInWhichItStandsBest() throws IOException {
        try (RandomCollection collection = new RandomCollection(6, SIZE)) {
            Counterparts seeds = collection.seeds();
            List<MatchQuery> queries = collection.needQueries(seeds);
            List<RandomCollection.Text> texts = RandomCollection.texts(seeds);
            Map<String, List<Standing>> expected = new TreeMap<>();
            for (int query = 0; query < queries.size(); query++) {
                for (ScoredDoc ranked : RankingTest.oneByOne(queries.get(query), texts)) {
                    double share = ranked.score() / queries.get(query).reachable();
                    expected.computeIfAbsent(ranked.record(), any -> new ArrayList<>())
                            .add(new Standing(query, share));
                }
            }
            expected.replaceAll((seed, standings) -> standings.stream()
                    .sorted(Comparator.comparingDouble(Standing::share)
                            .reversed()
                            .thenComparingInt(Standing::query))
                    .limit(MOST)
                    .toList());
            assertThat(found(seeds, queries)).isEqualTo(expected);
        }
    }

    private static Map<String, List<Standing>> found(Counterparts seeds, List<MatchQuery> queries) throws IOException {
        List<TopQueries> reached =
                AllRanking.run(queries.size(), queries::get, seeds, LIMIT, MOST, (number, query, best) -> {});
        Map<String, List<Standing>> found = new TreeMap<>();
        for (int i = 0; i < reached.size(); i++) {
            Leaf leaf = seeds.leaves().get(i);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                int[] best = reached.get(i).queries(doc);
                for (int rank = 0; rank < best.length; rank++) {
                    found.computeIfAbsent(leaf.record(doc), any -> new ArrayList<>())
                            .add(new Standing(best[rank], reached.get(i).share(doc, rank)));
                }
            }
        }
        return found;
    }
}
