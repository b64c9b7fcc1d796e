package jp.musubi.query.findseeds;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.listing.Filters;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.listing.Sorts;
import jp.musubi.query.projection.Facet;
import jp.musubi.query.view.SeedView;
import jp.musubi.search.document.Viewer;

/** Answers {@link FindSeeds}. */
public final class FindSeedsSlice {
    private static final Set<String> FILTERS =
            Set.of(Facet.STATE, Facet.KIND, Facet.FIELD, Facet.STAGE, Facet.DISCLOSURE, Facet.REGION, Facet.OWNER);
    private static final Set<String> STATES = SeedState.WAY.codes(State::listed);

    private FindSeedsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindSeeds.class, question -> answer(question, sources));
    }

    static Page<SeedView> answer(FindSeeds asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Filters filters = new Filters(viewer, asked.filters(), FILTERS, STATES);
        Listing listing = filters.on(Listing.of(RecordType.SEED))
                .matching(asked.text())
                .counting(Facet.STATE, Facet.KIND, Facet.FIELD, Facet.STAGE, Facet.DISCLOSURE);
        Sorts.on(listing, asked.sort(), Map.of());
        return sources.at(
                asked.at(),
                view -> filters.impossible()
                        ? Listing.nothing(view)
                        : filters.countingEnded(
                                listing.page(view, viewer, asked.page(), asked.size(), Shown::seed),
                                Listing.of(RecordType.SEED).matching(asked.text()),
                                view,
                                SeedState.EXPIRED.code()));
    }
}
