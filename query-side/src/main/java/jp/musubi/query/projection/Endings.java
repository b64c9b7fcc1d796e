package jp.musubi.query.projection;

import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.view.NeedState;
import jp.musubi.query.view.PairingState;

/** What becomes of pairings when one of their sides leaves, and when it comes back. */
final class Endings {
    private Endings() {}

    /** The undecided and shortlisted pairings of a need or seed end with it. */
    static List<Change> ended(String facet, String id, Occurrence at, Known known) {
        return known.bearing(RecordType.PAIRING, facet, id, Entry.Pairing.class).stream()
                .filter(pairing -> stands(pairing.view().state()))
                .map(pairing -> put(pairing, PairingState.ENDED, at))
                .toList();
    }

    /** The pairings that ended with a seed stand again as they stood, unless their need has been closed. */
    static List<Change> reopened(String facet, String id, Occurrence at, Known known) {
        return known.bearing(RecordType.PAIRING, facet, id, Entry.Pairing.class).stream()
                .filter(pairing -> pairing.view().state() == PairingState.ENDED)
                .filter(pairing -> needIsOpen(pairing, known))
                .map(pairing -> put(pairing, pairing.standing(), at))
                .toList();
    }

    private static boolean stands(PairingState state) {
        return state == PairingState.PROPOSED || state == PairingState.SHORTLISTED;
    }

    private static boolean needIsOpen(Entry.Pairing pairing, Known known) {
        Entry.Need need = known.require(pairing.view().needId().ref(), Entry.Need.class);
        return need.view().state() == NeedState.OPEN;
    }

    private static Change put(Entry.Pairing pairing, PairingState state, Occurrence at) {
        return new Change.Put(PairingProjection.shown(pairing, state, pairing.standing(), at));
    }
}
