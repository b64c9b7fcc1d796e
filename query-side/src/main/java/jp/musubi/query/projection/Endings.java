package jp.musubi.query.projection;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.view.PairingState;

/** What becomes of pairings when one of their sides leaves. */
final class Endings {
    private Endings() {}

    /**
     * The undecided and shortlisted pairings of a need or seed end with it. They do not come back with it: they
     * have to be proposed anew.
     */
    static List<Change> ended(String facet, String id, Occurrence at, Known known) {
        return known.bearing(RecordType.PAIRING, facet, id, Entry.Pairing.class).stream()
                .filter(pairing -> stands(pairing.view().state()))
                .map(pairing -> put(pairing, at))
                .toList();
    }

    private static boolean stands(PairingState state) {
        return state == PairingState.PROPOSED || state == PairingState.SHORTLISTED;
    }

    private static Change put(Entry.Pairing pairing, Occurrence at) {
        return new Change.Put(PairingProjection.moved(pairing, PairingState.ENDED, at));
    }
}
