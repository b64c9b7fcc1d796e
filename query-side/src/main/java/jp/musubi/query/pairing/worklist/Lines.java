package jp.musubi.query.pairing.worklist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Pairings with both their sides, each side read once. */
final class Lines {
    /** As many needs as a screen is scrolled through; the rest come up as these are worked off. */
    private static final int NEEDS = 50;

    private static final int PAIRINGS = 400;
    private static final int OPEN_NEEDS = 2_000;

    private final IndexView view;
    private final Viewer viewer;
    private final Charged charged;
    private final Map<RecordRef, NeedView> needs = new HashMap<>();
    private final Map<RecordRef, SeedView> seeds = new HashMap<>();

    /** @param charge only those with a side that this person is in charge of; null for everybody's */
    Lines(IndexView view, Viewer viewer, PersonId charge) {
        this.charged = new Charged(view, viewer, charge);
        this.view = view;
        this.viewer = viewer;
    }

    /** Untouched proposals by need, newest need first. */
    List<Worklist.NeedCandidates> candidates() {
        Map<String, List<PairingView>> byNeed = new LinkedHashMap<>();
        for (StoredRecord stored : charged.pairings(() -> pairings(State::waits), PAIRINGS)) {
            PairingView pairing = PairingRecords.shown(stored);
            byNeed.computeIfAbsent(pairing.needId().value(), any -> new ArrayList<>())
                    .add(pairing);
        }
        return byNeed.values().stream()
                .limit(NEEDS)
                .map(pairings -> new Worklist.NeedCandidates(
                        need(pairings.getFirst()),
                        pairings.stream().map(this::line).toList()))
                .toList();
    }

    /** Pairings of a group of states, in the order of the worklist. */
    List<Worklist.Line> of(Predicate<State> group) {
        return charged.pairings(() -> pairings(group), Listing.MAX_SIZE).stream()
                .map(PairingRecords::shown)
                .map(this::line)
                .toList();
    }

    /** Open needs for which nothing is under way, last changed first. */
    List<NeedView> waiting() {
        Set<String> served = pairings(State::underway)
                .counting(Facet.NEED)
                .find(view, viewer, 1, 1)
                .facets()
                .getOrDefault(Facet.NEED, Map.of())
                .keySet();
        return charged
                .of(Listing.of(RecordType.NEED))
                .bearing(Facet.STATE, NeedState.WAY.codes(State::stands))
                .first(view, viewer, OPEN_NEEDS)
                .stream()
                .filter(stored -> !served.contains(stored.record().id()))
                .limit(NEEDS)
                .map(NeedRecords::shown)
                .toList();
    }

    private static Listing pairings(Predicate<State> group) {
        Set<String> codes = PairingState.WAY.codes(group);
        return Listing.of(RecordType.PAIRING).bearing(Facet.STATE, codes).sorted(Numbers.WORKLIST, true);
    }

    private Worklist.Line line(PairingView pairing) {
        return new Worklist.Line(pairing, need(pairing), seed(pairing));
    }

    private NeedView need(PairingView pairing) {
        return needs.computeIfAbsent(
                pairing.needId().ref(),
                ref -> view.get(ref, viewer)
                        .map(NeedRecords::shown)
                        .orElseGet(() -> NeedRecords.gone(pairing.needId())));
    }

    private SeedView seed(PairingView pairing) {
        return seeds.computeIfAbsent(
                pairing.seedId().ref(),
                ref -> view.get(ref, viewer)
                        .map(SeedRecords::shown)
                        .orElseGet(() -> SeedRecords.gone(pairing.seedId())));
    }
}
