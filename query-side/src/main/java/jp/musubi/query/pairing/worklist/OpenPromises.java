package jp.musubi.query.pairing.worklist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.State;
import jp.musubi.query.contact.PromiseView;
import jp.musubi.query.contact.Promises;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.search.query.IndexView;

/** The open promises of the worklist. */
final class OpenPromises {
    private OpenPromises() {}

    /** Those due within the days, those of the person asked about if any. */
    static List<PromiseView> due(ReadWorklist asked, IndexView view, long from, long until) {
        Listing listing = open().within(Numbers.DUE, from, until);
        if (asked.person() != null) {
            listing.bearing(Facet.PARTY, Set.of(asked.person().value()));
        }
        return views(listing, asked, view);
    }

    /** Those of persons who can no longer keep them. The few persons are looked at, not the many promises. */
    static List<PromiseView> left(ReadWorklist asked, IndexView view) {
        Promises promises = new Promises(view, asked.viewer());
        Set<String> perhaps = open()
                .counting(Facet.PROMISED_BY)
                .find(view, asked.viewer(), 1, 1)
                .facets()
                .get(Facet.PROMISED_BY)
                .keySet()
                .stream()
                .filter(promises::perhapsLeft)
                .collect(Collectors.toSet());
        if (perhaps.isEmpty()) {
            return List.of();
        }
        return views(open().bearing(Facet.PROMISED_BY, perhaps), asked, view).stream()
                .filter(PromiseView::promiserLeft)
                .toList();
    }

    private static Listing open() {
        return Listing.of(RecordType.CONTACT)
                .bearing(Facet.PROMISE, PromiseState.WAY.codes(State::underway))
                .sorted(Numbers.DUE, false);
    }

    private static List<PromiseView> views(Listing listing, ReadWorklist asked, IndexView view) {
        Promises promises = new Promises(view, asked.viewer());
        return listing.first(view, asked.viewer(), Listing.MAX_SIZE).stream()
                .flatMap(stored -> promises.of(stored).stream())
                .toList();
    }
}
