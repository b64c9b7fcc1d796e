package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** The needs whose floor a seed reaches, and among whose best by direct score it is. */
final class TouchedNeeds {
    private final Conditions asking;
    private final Counterparts needs;
    private final int best;
    private final BestKnown known;

    /**
     * Of a position.
     *
     * @param asking what holds for needs that ask seeds
     * @param best among how many of each need
     * @param known of needs that asked before
     */
    TouchedNeeds(Conditions asking, Counterparts needs, int best, BestKnown known) {
        this.asking = asking;
        this.needs = needs;
        this.best = best;
        this.known = known;
    }

    /** Ordered by id. */
    List<RecordRef> of(Snapshot.Place seed) throws IOException {
        MatchTerms text = seed.leaf().matchTerms(seed.doc());
        List<RecordRef> touched = new ArrayList<>();
        if (text != null) {
            needs.each(need -> {
                if (touches(text, seed, need)) {
                    touched.add(RecordRef.parse(need.leaf().record(need.doc())));
                }
            });
        }
        touched.sort(Comparator.comparing(RecordRef::id));
        return List.copyOf(touched);
    }

    private boolean touches(MatchTerms text, Snapshot.Place seed, Snapshot.Place place) throws IOException {
        MatchTerms need = place.leaf().matchTerms(place.doc());
        if (!Asked.saysEnough(need)) {
            return false;
        }
        Asked asked = new Asked(asking, place, asking.query(need));
        double direct = asked.direct(seed, text);
        return direct > 0 && direct >= asked.floor() && asked.amongBest(seed, text, best, known);
    }
}
