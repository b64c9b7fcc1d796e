package jp.musubi.query.pairing.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.pairing.PairingEntry;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Which records of the worklist are in charge of a person: those of which one side is. */
final class Charged {
    /** More than anybody works on. */
    private static final int MOST = 5_000;

    private static final Comparator<StoredRecord> ORDER = Comparator.comparingLong(Charged::place)
            .reversed()
            .thenComparing(stored -> stored.record().id());

    private final IndexView view;
    private final Viewer viewer;
    private final PersonId person;
    private final Set<String> needs;
    private final Set<String> seeds;

    /** @param person null for everybody's */
    Charged(IndexView view, Viewer viewer, PersonId person) {
        this.view = view;
        this.viewer = viewer;
        this.person = person;
        this.needs = ids(RecordType.NEED);
        this.seeds = ids(RecordType.SEED);
    }

    private Set<String> ids(RecordType type) {
        return person == null
                ? Set.of()
                : of(Listing.of(type)).first(view, viewer, MOST).stream()
                        .map(stored -> stored.record().id())
                        .collect(Collectors.toSet());
    }

    /** Those of seeds or of needs. */
    Listing of(Listing listing) {
        return person == null ? listing : listing.bearing(Facet.COORDINATOR, Set.of(person.value()));
    }

    /** The first of those pairings, in the order of the worklist. @param pairings makes the list of all of them */
    List<StoredRecord> pairings(Supplier<Listing> pairings, int most) {
        if (person == null) {
            return pairings.get().first(view, viewer, most);
        }
        Map<String, StoredRecord> found = new LinkedHashMap<>();
        Stream.concat(
                        bearing(pairings.get(), Facet.NEED, needs, most),
                        bearing(pairings.get(), Facet.SEED, seeds, most))
                .forEach(stored -> found.putIfAbsent(stored.record().id(), stored));
        List<StoredRecord> ordered = new ArrayList<>(found.values());
        ordered.sort(ORDER);
        return ordered.subList(0, Math.min(most, ordered.size()));
    }

    private Stream<StoredRecord> bearing(Listing listing, String side, Set<String> ids, int most) {
        return ids.isEmpty() ? Stream.empty() : listing.bearing(side, ids).first(view, viewer, most).stream();
    }

    private static long place(StoredRecord stored) {
        PairingEntry entry = PairingRecords.KIND.read(stored);
        double score =
                entry.view().evidence() == null ? 0 : entry.view().evidence().score();
        return Numbers.worklist(entry.needRegisteredAt(), score);
    }
}
