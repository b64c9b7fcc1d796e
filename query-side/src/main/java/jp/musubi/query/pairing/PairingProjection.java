package jp.musubi.query.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingRestoration;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.NotKnownException;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.need.NeedEntry;
import jp.musubi.query.seed.SeedEntry;
import jp.musubi.search.document.RecordDocument;

/** Pairings. */
public final class PairingProjection {
    private PairingProjection() {}

    public static List<Change> on(PairingEvent event, Occurrence at, Known known) {
        Optional<PairingEntry> found = known.find(event.pairingId().ref()).map(PairingEntry.class::cast);
        PairingState state =
                PairingState.WAY.after(found.map(was -> was.view().state()).orElse(null), event);
        if (event instanceof PairingProposed e) {
            return List.of(new Change.Put(proposed(e, found, state, at, known)));
        }
        PairingEntry was =
                found.orElseThrow(() -> new NotKnownException(event.pairingId().ref()));
        if (state.erased()) {
            // The matcher clears away what stood for an erased record; what is erased stays so.
            return List.of();
        }
        return List.of(new Change.Put(decided(was, event, state, at)));
    }

    /** Proposed again it stays the same pairing: its number, and the evidence when the new proposal has none. */
    private static Entry proposed(
            PairingProposed e, Optional<PairingEntry> was, PairingState state, Occurrence at, Known known) {
        boolean kept = e.evidence() == null && was.isPresent();
        PairingView old = was.map(PairingEntry::view).orElse(null);
        List<Long> proposals = new ArrayList<>(old == null ? List.of() : old.proposals());
        proposals.add(at.position());
        PairingView view = new PairingView(
                e.pairingId(),
                e.needId(),
                e.seedId(),
                state,
                e.needRevision(),
                e.seedRevision(),
                e.by(),
                kept ? old.matcher() : e.matcher(),
                at.position(),
                at.time(),
                at.time(),
                at.position(),
                kept ? old.evidence() : e.evidence(),
                kept ? old.evidencePosition() : e.evidence() == null ? 0 : at.position(),
                e.reason(),
                null,
                List.copyOf(proposals));
        NeedEntry need = known.require(e.needId().ref(), NeedEntry.class);
        return new PairingEntry(
                view,
                need.registeredAt(),
                need.view().custody().reasons(),
                known.require(e.seedId().ref(), SeedEntry.class)
                        .view()
                        .custody()
                        .reasons(),
                was.map(PairingEntry::decisions).orElse(0),
                List.of());
    }

    private static Entry decided(PairingEntry was, PairingEvent event, PairingState state, Occurrence at) {
        return switch (event) {
            case PairingDisplaced e -> moved(was, state, at);
            case PairingDecision e -> decision(was, state, e, at);
            case PairingRestoration e -> restored(was, state, at);
            case PairingProposed e -> throw new IllegalStateException("proposed is handled before");
        };
    }

    private static Entry decision(PairingEntry was, PairingState state, PairingDecision event, Occurrence at) {
        int number = was.decisions() + 1;
        List<Decision> standing = new ArrayList<>(was.standing());
        standing.add(Decision.of(number, event, at.metadata().actor()));
        return entry(was, state, at, number, List.copyOf(standing));
    }

    /** What was decided before the decision that is undone is said again. */
    private static Entry restored(PairingEntry was, PairingState state, Occurrence at) {
        List<Decision> rest = was.standing().isEmpty()
                ? List.of()
                : List.copyOf(was.standing().subList(0, was.standing().size() - 1));
        return entry(was, state, at, was.decisions(), rest);
    }

    /** The same pairing in another state. */
    static PairingEntry moved(PairingEntry was, PairingState state, Occurrence at) {
        return entry(was, state, at, was.decisions(), was.standing());
    }

    private static PairingEntry entry(
            PairingEntry was, PairingState state, Occurrence at, int decisions, List<Decision> standing) {
        PairingView v = was.view();
        PairingView view = view(v, state, at.time(), at.position(), v.evidence(), v.reason(), last(standing));
        return was.with(view, decisions, standing);
    }

    private static Decision last(List<Decision> standing) {
        return standing.isEmpty() ? null : standing.getLast();
    }

    /** Without what is sealed under the keys of its need and its seed: as it reads when either key is gone. */
    public static Entry stripped(Entry entry) {
        PairingEntry was = (PairingEntry) entry;
        PairingView v = was.view();
        Evidence evidence = v.evidence() == null ? null : v.evidence().withoutWords();
        List<Decision> standing =
                was.standing().stream().map(Decision::stripped).toList();
        PairingView view = view(v, v.state(), v.changed(), v.position(), evidence, null, last(standing));
        return was.with(view, was.decisions(), standing);
    }

    private static PairingView view(
            PairingView v,
            PairingState state,
            Instant changed,
            long position,
            Evidence evidence,
            String reason,
            Decision last) {
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
                changed,
                position,
                evidence,
                v.evidencePosition(),
                reason,
                last,
                v.proposals());
    }

    /** That somebody else has its need or its seed changes who sees it, and nothing else. */
    public static List<Change> custody(RecordRef side, Set<String> reasons, Known known) {
        boolean need = side.type() == RecordType.NEED;
        return known.bearing(RecordType.PAIRING, need ? Facet.NEED : Facet.SEED, side.id(), PairingEntry.class).stream()
                .<Change>map(was -> new Change.Put(new PairingEntry(
                        was.view(),
                        was.needRegisteredAt(),
                        need ? reasons : was.needReasons(),
                        need ? was.seedReasons() : reasons,
                        was.decisions(),
                        was.standing())))
                .toList();
    }

    static RecordDocument document(PairingEntry entry, long from) {
        PairingView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.NEED, view.needId())
                .put(Facet.SEED, view.seedId())
                .put(Facet.BY, view.by())
                .put(Facet.DISMISS_REASON, view.dismissReason());
        double score = view.evidence() == null ? 0 : view.evidence().score();
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.proposed())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.position())
                .put(Numbers.SCORE, Numbers.ordered(score))
                .put(Numbers.ENDS, lastDay(view))
                .put(Numbers.WORKLIST, Numbers.worklist(entry.needRegisteredAt(), score));
        Set<String> reasons = Access.ofAll(List.of(entry.needReasons(), entry.seedReasons()));
        return Entries.whole(entry, from, Access.office(reasons), new Fields(), facets, numbers);
    }

    /** Of a hold: the day before it comes back. */
    private static LocalDate lastDay(PairingView view) {
        LocalDate until = view.state().rests() ? view.terms().heldUntil() : null;
        return until == null ? null : until.minusDays(1);
    }
}
