package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import jp.musubi.language.RecordRef;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/** Matches all needs of a position against all seeds. */
final class MatchingAll {
    private final List<Need> needs = new ArrayList<>();
    private final List<Need> silent = new ArrayList<>();
    private final Conditions conditions;

    /** A need and where it stands. */
    private record Need(RecordRef record, Snapshot.Place place) {
        MatchTerms text() throws IOException {
            return place.leaf().matchTerms(place.doc());
        }
    }

    MatchingAll(Counterparts needs, Conditions conditions) throws IOException {
        this.conditions = conditions;
        needs.each(place -> {
            Need need = new Need(RecordRef.parse(place.leaf().record(place.doc())), place);
            (conditions.counterparts().count() > 0 && Asked.saysEnough(need.text()) ? this.needs : silent).add(need);
        });
        this.needs.sort(Comparator.comparing(need -> need.record().id()));
    }

    /**
     * Matches.
     *
     * @param limit at most so many candidates of each need
     * @param most how many needs are told of each seed
     */
    void run(int limit, int most, Matches into) throws IOException {
        for (Need need : silent) {
            into.need(need.record(), conditions.nothing());
        }
        List<Reached> reached = AllRanking.run(
                needs.size(),
                number -> conditions.query(needs.get(number).text()),
                conditions.counterparts(),
                Asked.retrieved(limit),
                most,
                (number, query, best) -> {
                    Need need = needs.get(number);
                    into.need(need.record(), new Asked(conditions, need.place(), query).result(best, limit));
                });
        for (int i = 0; i < reached.size(); i++) {
            tell(i, reached.get(i), into);
        }
    }

    private void tell(int segment, Reached reached, Matches into) throws IOException {
        Leaf leaf = conditions.counterparts().leaves().get(segment);
        FixedBitSet members = conditions.counterparts().members(segment);
        members.forEach(0, members.length(), 0, seed -> {
            int[] best = reached.queries(seed);
            if (best.length > 0) {
                List<Matches.Standing> standings = IntStream.range(0, best.length)
                        .mapToObj(rank ->
                                new Matches.Standing(needs.get(best[rank]).record(), reached.share(seed, rank)))
                        .toList();
                into.seed(RecordRef.parse(leaf.record(seed)), standings);
            }
        });
    }
}
