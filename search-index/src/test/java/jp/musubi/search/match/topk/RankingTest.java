package jp.musubi.search.match.topk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.musubi.search.match.RandomCollection;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.statistics.Counterparts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves most documents out must find what scoring them all one by one finds. */
class RankingTest {
    private static final int SIZE = 1_500;
    private static final int ASKED = 30;

    /** Every text scored by itself. */
    static List<ScoredDoc> oneByOne(MatchQuery query, List<RandomCollection.Text> texts) {
        return texts.stream()
                .map(text -> new ScoredDoc(text.leaf(), text.doc(), query.score(text.terms())))
                .filter(ranked -> ranked.score() > 0)
                .sorted(ScoredDoc.BEST_FIRST)
                .toList();
    }

    static List<String> written(List<ScoredDoc> ranked) {
        return ranked.stream()
                .map(each -> each.record() + " " + Double.doubleToLongBits(each.score()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void theBestAreThoseOfScoringAllOneByOneBitForBit(long seed) throws IOException {
        try (RandomCollection collection = new RandomCollection(seed, SIZE)) {
            Counterparts seeds = collection.seeds();
            List<RandomCollection.Text> texts = RandomCollection.texts(seeds);
            for (MatchQuery query : collection.needQueries(seeds).subList(0, ASKED)) {
                List<ScoredDoc> all = oneByOne(query, texts);
                for (int limit : new int[] {1, 5, 20, SIZE}) {
                    assertThat(written(Ranking.best(query, seeds, limit)))
                            .isEqualTo(written(all.subList(0, Math.min(limit, all.size()))));
                }
            }
        }
    }

    @Test
    void noneIsWantedOfNoneAtAll() throws IOException {
        try (RandomCollection collection = new RandomCollection(4, 100)) {
            Counterparts seeds = collection.seeds();
            assertThat(Ranking.best(collection.needQueries(seeds).getFirst(), seeds, 0))
                    .isEmpty();
        }
    }
}
