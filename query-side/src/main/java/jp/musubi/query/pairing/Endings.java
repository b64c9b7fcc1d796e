package jp.musubi.query.pairing;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.musubi.language.RecordType;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;

/** What becomes of pairings by what happens to one of their sides. */
public final class Endings {
    private Endings() {}

    /** The pairings of a need or seed that its event moves on, see {@link PairingState#WAY}. */
    public static List<Change> of(String facet, String id, Occurrence at, Known known) {
        return of(facet, id, at, known, pairing -> pairing);
    }

    /** As {@link #of(String, String, Occurrence, Known)}. @param strip what the event takes out of each of them */
    public static List<Change> of(String facet, String id, Occurrence at, Known known, UnaryOperator<Entry> strip) {
        if (!PairingState.WAY.isMovedBy(at.event().getClass())) {
            return List.of();
        }
        return known.bearing(RecordType.PAIRING, facet, id, PairingEntry.class).stream()
                .filter(pairing -> after(pairing, at) != pairing.view().state())
                .<Change>map(pairing -> new Change.Put(
                        PairingProjection.moved((PairingEntry) strip.apply(pairing), after(pairing, at), at)))
                .toList();
    }

    private static PairingState after(PairingEntry pairing, Occurrence at) {
        return PairingState.WAY.afterOther(pairing.view().state(), at.event());
    }
}
