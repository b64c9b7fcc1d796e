package jp.musubi.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.RecordType;
import jp.musubi.search.match.Ranking.Ranked;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves most documents out must find what scoring them all one by one finds. */
class RankingTest {
    private static final int SIZE = 4_000;
    private static final int ASKED = 60;

    private static Counterparts side(Snapshot snapshot, RecordType type) throws IOException {
        List<FixedBitSet> valid = IntStream.range(0, snapshot.leaves().size())
                .mapToObj(leaf -> snapshot.valid(leaf, type))
                .toList();
        return new Counterparts(snapshot.leaves(), valid, new TermStatistics.Kept());
    }

    private static List<MatchQuery> queries(Counterparts from, Counterparts to) throws IOException {
        List<MatchQuery> queries = new ArrayList<>();
        for (int i = 0; i < from.leaves().size(); i++) {
            Leaf leaf = from.leaves().get(i);
            for (int doc = 0; doc < leaf.reader().maxDoc() && queries.size() < ASKED; doc++) {
                if (from.members(i).get(doc)) {
                    queries.add(MatchQuery.of(leaf.matchTerms(doc), to));
                }
            }
        }
        return queries;
    }

    /** Every member's text scored by itself. */
    private static List<Ranked> oneByOne(MatchQuery query, Counterparts counterparts) throws IOException {
        List<Ranked> all = new ArrayList<>();
        for (int i = 0; i < counterparts.leaves().size(); i++) {
            Leaf leaf = counterparts.leaves().get(i);
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                double score = counterparts.members(i).get(doc) ? query.score(leaf.matchTerms(doc)) : 0;
                if (score > 0) {
                    all.add(new Ranked(leaf, doc, score));
                }
            }
        }
        all.sort(Ranked.BEST_FIRST);
        return all;
    }

    private static List<String> written(List<Ranked> ranked) {
        return ranked.stream()
                .map(each -> each.record() + " " + Double.doubleToLongBits(each.score()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theBestAreThoseOfScoringAllOneByOneBitForBit(long seed) throws IOException {
        try (RandomCollection collection = new RandomCollection(seed, SIZE)) {
            Counterparts seeds = side(collection.snapshot(), RecordType.SEED);
            Counterparts needs = side(collection.snapshot(), RecordType.NEED);
            for (MatchQuery query : queries(needs, seeds)) {
                List<Ranked> all = oneByOne(query, seeds);
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
            Counterparts seeds = side(collection.snapshot(), RecordType.SEED);
            Counterparts needs = side(collection.snapshot(), RecordType.NEED);
            assertThat(Ranking.best(queries(needs, seeds).getFirst(), seeds, 0)).isEmpty();
        }
    }
}
