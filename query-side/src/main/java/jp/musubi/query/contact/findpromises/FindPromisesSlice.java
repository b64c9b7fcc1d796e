package jp.musubi.query.contact.findpromises;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.Promises;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.query.SearchPage;

/** Answers {@link FindPromises}. */
public final class FindPromisesSlice {
    private FindPromisesSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindPromises.class, question -> answer(question, sources));
    }

    static Page<PromiseView> answer(FindPromises asked, Sources sources) {
        return sources.at(asked.at(), view -> page(asked, view));
    }

    private static Page<PromiseView> page(FindPromises asked, IndexView view) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Set<String> promisers = asked.promiser() == null
                ? new HashSet<>()
                : new HashSet<>(Set.of(asked.promiser().value()));
        boolean overall = Viewers.overall(viewer);
        if (!overall) {
            Set<String> own = Viewers.persons(viewer);
            if (asked.promiser() == null) {
                promisers.addAll(own);
            } else {
                promisers.retainAll(own);
            }
            if (promisers.isEmpty()) {
                return Listing.nothing(view);
            }
        }
        Listing listing = Listing.of(RecordType.CONTACT)
                .bearing(Facet.PROMISE, codes(asked.states()))
                .sorted(Numbers.DUE, false);
        if (asked.about() != null) {
            listing.bearing(Facet.ABOUT, Set.of(asked.about().toString()));
        }
        if (!promisers.isEmpty()) {
            listing.bearing(Facet.PROMISED_BY, promisers);
        }
        Promises promises = new Promises(view, viewer);
        SearchPage found = listing.find(view, viewer, asked.page(), asked.size());
        List<PromiseView> items = found.records().stream()
                .flatMap(stored -> promises.of(stored).stream())
                .toList();
        return new Page<>(found.position(), found.total(), found.reach(), items, found.facets());
    }

    private static Set<String> codes(Set<PromiseState> states) {
        Set<PromiseState> wanted = states.isEmpty() ? EnumSet.allOf(PromiseState.class) : states;
        return wanted.stream().map(PromiseState::code).collect(Collectors.toSet());
    }
}
