package jp.musubi.query.contact.findpromisetakers;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.Promises;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers.Taker;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/** Answers {@link FindPromiseTakers}. */
public final class FindPromiseTakersSlice {
    private static final int MOST = 1_000;

    private FindPromiseTakersSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindPromiseTakers.class, question -> answer(question, sources));
    }

    static List<Taker> answer(FindPromiseTakers asked, Sources sources) {
        return sources.at(null, view -> takers(asked, view));
    }

    private static List<Taker> takers(FindPromiseTakers asked, IndexView view) {
        Optional<PromiseView> promise = view.get(asked.promise().ref(), asked.viewer())
                .flatMap(stored -> new Promises(view, asked.viewer()).of(stored))
                .filter(PromiseView::open)
                .filter(found -> mayHandOver(asked.viewer(), found));
        return promise.map(found -> takers(found, view)).orElse(List.of());
    }

    private static boolean mayHandOver(Viewer viewer, PromiseView promise) {
        return viewer.has(Role.COORDINATOR) || Viewers.persons(viewer).contains(promise.promisedBy());
    }

    private static List<Taker> takers(PromiseView promise, IndexView view) {
        Map<PersonId, PersonView> takers = new LinkedHashMap<>();
        Listing.of(RecordType.PERSON)
                .bearing(Facet.STATE, Set.of("active"))
                .bearing(Facet.ROLE, Set.of(Role.COORDINATOR.code()))
                .first(view, Viewer.system(), MOST)
                .stream()
                .map(PersonRecords::shown)
                .forEach(person -> takers.put(person.id(), person));
        introducer(promise.about().getFirst(), view).ifPresent(person -> takers.put(person.id(), person));
        return takers.values().stream()
                .filter(person -> person.name() != null)
                .filter(person -> !person.id().value().equals(promise.promisedBy()))
                .map(person -> new Taker(person.id(), person.name()))
                .sorted(Comparator.comparing(Taker::name)
                        .thenComparing(taker -> taker.id().value()))
                .toList();
    }

    private static Optional<PersonView> introducer(RecordRef record, IndexView view) {
        if (record.type() != RecordType.NEED) {
            return Optional.empty();
        }
        return view.get(record, Viewer.system())
                .map(stored -> NeedRecords.shown(stored).introducedBy())
                .flatMap(person -> view.get(person.ref(), Viewer.system()))
                .map(PersonRecords::shown)
                .filter(person -> !person.erased())
                .filter(person -> person.roles().stream().anyMatch(held -> held.role() == Role.INTERMEDIARY));
    }
}
