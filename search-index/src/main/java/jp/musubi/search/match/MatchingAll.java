package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.RecordRef;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Matches all needs of a position against all seeds. */
final class MatchingAll {
    private final List<Need> needs = new ArrayList<>();
    private final List<Need> silent = new ArrayList<>();
    private final Counterparts seeds;
    private final Rules rules;

    /** A need and where it stands. */
    record Need(RecordRef record, Leaf leaf, int doc) {}

    /** What matching one need is. */
    interface Rules {
        /** Whether a need can be asked for at all; otherwise its result is {@link #nothing}. */
        boolean asks(Need need) throws IOException;

        /** The query of a need. */
        MatchQuery query(Need need) throws IOException;

        /** What its counterparts, best first, make of it. */
        MatchResult result(Need need, MatchQuery query, List<Ranking.Ranked> best) throws IOException;

        MatchResult nothing();
    }

    MatchingAll(Counterparts needs, Counterparts seeds, Rules rules) throws IOException {
        this.seeds = seeds;
        this.rules = rules;
        for (int i = 0; i < needs.leaves().size(); i++) {
            Leaf leaf = needs.leaves().get(i);
            FixedBitSet members = needs.members(i);
            for (int doc = next(members, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(members, doc + 1)) {
                Need need = new Need(RecordRef.parse(leaf.record(doc)), leaf, doc);
                (rules.asks(need) ? this.needs : silent).add(need);
            }
        }
        this.needs.sort(Comparator.comparing(need -> need.record().id()));
    }

    /**
     * Matches.
     *
     * @param retrieved how many counterparts a result is made from
     * @param most how many needs are told of each seed
     */
    void run(int retrieved, int most, Matches into) throws IOException {
        silent.forEach(need -> into.need(need.record(), rules.nothing()));
        List<Reached> reached = AllRanking.run(
                needs.size(),
                number -> rules.query(needs.get(number)),
                seeds,
                retrieved,
                most,
                (number, query, best) -> {
                    Need need = needs.get(number);
                    into.need(need.record(), rules.result(need, query, best));
                });
        for (int i = 0; i < reached.size(); i++) {
            tell(seeds.leaves().get(i), seeds.members(i), reached.get(i), into);
        }
    }

    private void tell(Leaf leaf, FixedBitSet members, Reached reached, Matches into) throws IOException {
        for (int doc = next(members, 0); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(members, doc + 1)) {
            int seed = doc;
            int[] best = reached.queries(doc);
            if (best.length > 0) {
                List<Matches.Standing> standings = IntStream.range(0, best.length)
                        .mapToObj(rank ->
                                new Matches.Standing(needs.get(best[rank]).record(), reached.share(seed, rank)))
                        .toList();
                into.seed(RecordRef.parse(leaf.record(doc)), standings);
            }
        }
    }

    private static int next(FixedBitSet documents, int from) {
        return from >= documents.length() ? DocIdSetIterator.NO_MORE_DOCS : documents.nextSetBit(from);
    }
}
