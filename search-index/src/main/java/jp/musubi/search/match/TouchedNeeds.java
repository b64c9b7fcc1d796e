package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.topk.BestKnown;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/**
 * The needs whose floor a seed reaches, and among whose best by direct score it is. Where very many are open only those are
 * asked that the seed itself would ask first, so that one seed costs no more with thousands of needs than with some.
 */
final class TouchedNeeds {
    private final MatchContext asking;
    private final MatchContext asked;
    private final int best;
    private final int most;
    private final BestKnown known;

    /**
     * @param asking what holds for needs that ask seeds
     * @param asked what holds for seeds that ask needs
     * @param best among how many of each need
     * @param most how many needs are asked
     * @param known of needs that asked before
     */
    TouchedNeeds(MatchContext asking, MatchContext asked, int best, int most, BestKnown known) {
        this.asking = asking;
        this.asked = asked;
        this.best = best;
        this.most = most;
        this.known = known;
    }

    /** Ordered by id. */
    List<RecordRef> of(Snapshot.Place seed) throws IOException {
        MatchTerms text = seed.leaf().matchTerms(seed.doc());
        List<RecordRef> touched = new ArrayList<>();
        if (text != null) {
            for (Snapshot.Place need : needs(seed, text)) {
                if (touches(text, seed, need)) {
                    touched.add(RecordRef.parse(need.leaf().record(need.doc())));
                }
            }
        }
        touched.sort(Comparator.comparing(RecordRef::id));
        return List.copyOf(touched);
    }

    private List<Snapshot.Place> needs(Snapshot.Place seed, MatchTerms text) throws IOException {
        Counterparts needs = asked.counterparts();
        if (needs.count() > most) {
            return new RecordQuery(asked, seed, asked.query(text)).nearest(most);
        }
        List<Snapshot.Place> all = new ArrayList<>();
        needs.each(all::add);
        return all;
    }

    private boolean touches(MatchTerms text, Snapshot.Place seed, Snapshot.Place place) throws IOException {
        MatchTerms need = place.leaf().matchTerms(place.doc());
        if (!RecordQuery.saysEnough(need)) {
            return false;
        }
        RecordQuery query = new RecordQuery(asking, place, asking.query(need));
        double direct = query.direct(seed, text);
        return direct > 0 && direct >= query.floor() && query.amongBest(seed, text, best, known);
    }
}
