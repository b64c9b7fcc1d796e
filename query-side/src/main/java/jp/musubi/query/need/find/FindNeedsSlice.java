package jp.musubi.query.need.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedState;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Filters;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.listing.Sorts;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.need.NeedRecords;
import jp.musubi.query.need.NeedView;
import jp.musubi.search.document.Viewer;

/** Answers {@link FindNeeds}. */
public final class FindNeedsSlice {
    private static final Set<String> FILTERS = Set.of(
            Facet.STATE,
            Facet.SOUNDING,
            Facet.FIELD,
            Facet.CHANNEL,
            Facet.DISCLOSURE,
            Facet.SIZE,
            Facet.REGION,
            Facet.OWNER,
            Facet.INTRODUCED_BY);
    private static final Set<String> STATES = NeedState.WAY.codes(State::listed);

    private FindNeedsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindNeeds.class, question -> answer(question, sources));
    }

    static Page<NeedView> answer(FindNeeds asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Filters filters =
                new Filters(viewer, asked.filters(), FILTERS, STATES).onlyOwn(Facet.OWNER, Facet.INTRODUCED_BY);
        Listing listing = filters.on(Listing.of(RecordType.NEED))
                .matching(asked.text())
                .counting(Facet.STATE, Facet.SOUNDING, Facet.FIELD, Facet.CHANNEL, Facet.DISCLOSURE);
        Sorts.on(listing, asked.sort(), Map.of("deadline", Numbers.DEADLINE));
        return sources.at(
                asked.at(),
                view -> filters.impossible()
                        ? Listing.nothing(view)
                        : filters.countingEnded(
                                listing.page(view, viewer, asked.page(), asked.size(), NeedRecords::shown),
                                Listing.of(RecordType.NEED).matching(asked.text()),
                                view,
                                NeedState.EXPIRED.code()));
    }
}
