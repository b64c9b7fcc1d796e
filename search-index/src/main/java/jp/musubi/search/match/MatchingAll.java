package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import jp.musubi.language.RecordRef;
import jp.musubi.search.match.topk.AllRanking;
import jp.musubi.search.match.topk.Reached;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/** Matches many needs of a position against all seeds. */
final class MatchingAll {
    private final List<Need> needs = new ArrayList<>();
    private final List<Need> silent = new ArrayList<>();
    private final Conditions conditions;

    /** A need and where it stands. */
    record Need(RecordRef record, Snapshot.Place place) {
        private MatchTerms text() throws IOException {
            return place.leaf().matchTerms(place.doc());
        }
    }

    /** @param asked which needs, in no order */
    MatchingAll(List<Need> asked, Conditions conditions) throws IOException {
        this.conditions = conditions;
        boolean any = conditions.counterparts().count() > 0;
        for (Need need : asked) {
            MatchTerms text = any ? need.text() : null;
            (text != null && Asked.saysEnough(text) ? needs : silent).add(need);
        }
        needs.sort(Comparator.comparing(need -> need.record().id()));
    }

    /**
     * Matches.
     *
     * @param limit at most so many candidates of each need
     * @param most how many needs are told of each seed
     */
    void run(int limit, int most, Matches into) throws IOException {
        List<Reached> reached = ranked(limit, most, into::need);
        for (int i = 0; i < reached.size(); i++) {
            tell(i, reached.get(i), into);
        }
    }

    /** Matches, and tells of needs only. */
    void needs(int limit, BiConsumer<RecordRef, MatchResult> into) throws IOException {
        ranked(limit, 0, into);
    }

    private List<Reached> ranked(int limit, int most, BiConsumer<RecordRef, MatchResult> into) throws IOException {
        for (Need need : silent) {
            into.accept(need.record(), conditions.nothing());
        }
        return AllRanking.run(
                needs.size(),
                number -> conditions.query(needs.get(number).text()),
                conditions.counterparts(),
                Asked.retrieved(limit),
                most,
                (number, query, best) -> {
                    Need need = needs.get(number);
                    into.accept(need.record(), new Asked(conditions, need.place(), query).result(best, limit));
                });
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
