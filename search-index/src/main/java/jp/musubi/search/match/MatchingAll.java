package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.topk.AllRanking;
import jp.musubi.search.match.topk.TopQueries;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.util.FixedBitSet;

/** Matches many needs of a position against all seeds. */
final class MatchingAll {
    private final List<Need> needs = new ArrayList<>();
    private final List<Need> silent = new ArrayList<>();
    private final MatchContext context;

    /** A need and where it stands. */
    record Need(RecordRef record, Snapshot.Place place) {
        private MatchTerms text() throws IOException {
            return place.leaf().matchTerms(place.doc());
        }
    }

    /** @param asked which needs, in no order */
    MatchingAll(List<Need> asked, MatchContext context) throws IOException {
        this.context = context;
        boolean any = context.counterparts().count() > 0;
        for (Need need : asked) {
            MatchTerms text = any ? need.text() : null;
            (text != null && RecordQuery.saysEnough(text) ? needs : silent).add(need);
        }
        needs.sort(Comparator.comparing(need -> need.record().id()));
    }

    /**
     * Tells of all needs, and then of the seeds.
     *
     * @param limit how many candidates of each need at most
     * @param most how many needs are told of each seed
     */
    void run(int limit, int most, Matches into) throws IOException {
        List<TopQueries> reached = ranked(limit, most, into::need);
        for (int i = 0; i < reached.size(); i++) {
            tell(i, reached.get(i), into);
        }
    }

    /** Tells of needs only. */
    void needs(int limit, BiConsumer<RecordRef, MatchResult> into) throws IOException {
        ranked(limit, 0, into);
    }

    private List<TopQueries> ranked(int limit, int most, BiConsumer<RecordRef, MatchResult> into) throws IOException {
        for (Need need : silent) {
            into.accept(need.record(), context.nothing());
        }
        return AllRanking.run(
                needs.size(),
                number -> context.query(needs.get(number).text()),
                context.counterparts(),
                RecordQuery.retrieved(limit),
                most,
                (number, query, best) -> {
                    Need need = needs.get(number);
                    into.accept(need.record(), new RecordQuery(context, need.place(), query).result(best, limit));
                });
    }

    private void tell(int segment, TopQueries reached, Matches into) throws IOException {
        Leaf leaf = context.counterparts().leaves().get(segment);
        FixedBitSet members = context.counterparts().members(segment);
        members.forEach(0, members.length(), 0, seed -> {
            int[] best = reached.queries(seed);
            if (best.length > 0) {
                List<Matches.NeedShare> standings = IntStream.range(0, best.length)
                        .mapToObj(rank ->
                                new Matches.NeedShare(needs.get(best[rank]).record(), reached.share(seed, rank)))
                        .toList();
                into.seed(RecordRef.parse(leaf.record(seed)), standings);
            }
        });
    }
}
