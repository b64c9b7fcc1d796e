package jp.musubi.search.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.search.segment.MatchTerms;
import jp.musubi.search.segment.Snapshot;

/** The needs among whose candidates at or above the floor a seed is. */
final class TouchedNeeds {
    private final Conditions asking;
    private final Counterparts needs;

    /** @param asking what holds for needs that ask seeds */
    TouchedNeeds(Conditions asking, Counterparts needs) {
        this.asking = asking;
        this.needs = needs;
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
        return direct > 0 && direct >= asked.floor();
    }
}
