package jp.musubi.query.projection;

import java.util.List;
import jp.musubi.language.event.Evidence;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingEvent;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.value.DismissReason;
import jp.musubi.query.view.PairingState;
import jp.musubi.query.view.PairingView;

/** Pairings. */
final class PairingProjection {
    private PairingProjection() {}

    static List<Change> on(PairingEvent event, Occurrence at, Known known) {
        if (event instanceof PairingProposed e) {
            return List.of(new Change.Put(proposed(e, at, known)));
        }
        Entry.Pairing was = known.require(event.pairingId().ref(), Entry.Pairing.class);
        if (was.view().state() == PairingState.ERASED) {
            // The matcher clears away what stood for an erased record; what is erased stays so.
            return List.of();
        }
        return List.of(new Change.Put(decided(was, event, at)));
    }

    private static Entry proposed(PairingProposed e, Occurrence at, Known known) {
        PairingView view = new PairingView(
                e.pairingId(),
                e.needId(),
                e.seedId(),
                PairingState.PROPOSED,
                e.needRevision(),
                e.seedRevision(),
                e.by(),
                e.matcher(),
                at.position(),
                at.time(),
                at.time(),
                at.position(),
                e.evidence(),
                e.reason(),
                null,
                null,
                null);
        long need = known.require(e.needId().ref(), Entry.Need.class).registeredAt();
        return new Entry.Pairing(view, need);
    }

    private static Entry decided(Entry.Pairing was, PairingEvent event, Occurrence at) {
        return switch (event) {
            case PairingDisplaced e -> {
                // Of a pairing that has ended, the ending says more than that it gave way.
                boolean ended = was.view().state() == PairingState.ENDED;
                yield moved(was, ended ? PairingState.ENDED : PairingState.DISPLACED, at);
            }
            case PairingShortlisted e -> decision(was, PairingState.SHORTLISTED, null, e.note(), at);
            case PairingDismissed e -> decision(was, PairingState.DISMISSED, e.reason(), e.note(), at);
            case PairingProposed e -> throw new IllegalStateException("proposed is handled before");
        };
    }

    private static Entry decision(
            Entry.Pairing was, PairingState state, DismissReason reason, String note, Occurrence at) {
        PairingView v = was.view();
        PairingView view = copy(
                v,
                state,
                at,
                v.evidence(),
                v.reason(),
                reason,
                note,
                at.metadata().actor());
        return new Entry.Pairing(view, was.needRegisteredAt());
    }

    /** The same pairing in another state. */
    static Entry.Pairing moved(Entry.Pairing was, PairingState state, Occurrence at) {
        PairingView v = was.view();
        PairingView view = copy(v, state, at, v.evidence(), v.reason(), v.dismissReason(), v.note(), v.decidedBy());
        return new Entry.Pairing(view, was.needRegisteredAt());
    }

    /** Without what is sealed under the keys of its need and its seed: as it reads when either key is gone. */
    static Entry stripped(Entry entry) {
        Entry.Pairing pairing = (Entry.Pairing) entry;
        PairingView v = pairing.view();
        Evidence evidence = v.evidence() == null ? null : v.evidence().withoutWords();
        PairingView view = new PairingView(
                v.id(),
                v.needId(),
                v.seedId(),
                v.state(),
                v.needRevision(),
                v.seedRevision(),
                v.by(),
                v.matcher(),
                v.proposedPosition(),
                v.proposed(),
                v.changed(),
                v.position(),
                evidence,
                null,
                v.dismissReason(),
                null,
                v.decidedBy());
        return new Entry.Pairing(view, pairing.needRegisteredAt());
    }

    private static PairingView copy(
            PairingView v,
            PairingState state,
            Occurrence at,
            Evidence evidence,
            String reason,
            DismissReason dismissReason,
            String note,
            String decidedBy) {
        return new PairingView(
                v.id(),
                v.needId(),
                v.seedId(),
                state,
                v.needRevision(),
                v.seedRevision(),
                v.by(),
                v.matcher(),
                v.proposedPosition(),
                v.proposed(),
                at.time(),
                at.position(),
                evidence,
                reason,
                dismissReason,
                note,
                decidedBy);
    }
}
