package jp.musubi.query.seed.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.State;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Filters;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.listing.Sorts;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.seed.SeedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.Viewer;

/** Answers {@link FindSeeds}. */
public final class FindSeedsSlice {
    private static final Set<String> FILTERS = Set.of(
            Facet.STATE,
            Facet.SOUNDING,
            Facet.KIND,
            Facet.FIELD,
            Facet.STAGE,
            Facet.DISCLOSURE,
            Facet.REGION,
            Facet.OWNER,
            Facet.AFFILIATION);
    private static final Set<String> STATES = SeedState.WAY.codes(State::listed);

    private FindSeedsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindSeeds.class, question -> answer(question, sources));
    }

    static Page<SeedView> answer(FindSeeds asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Filters filters = new Filters(viewer, asked.filters(), FILTERS, STATES).onlyOwn(Facet.OWNER);
        Listing listing = filters.on(Listing.of(RecordType.SEED))
                .matching(asked.text())
                .counting(Facet.STATE, Facet.SOUNDING, Facet.KIND, Facet.FIELD, Facet.STAGE, Facet.DISCLOSURE);
        Sorts.on(listing, asked.sort(), Map.of());
        return sources.at(
                asked.at(),
                view -> filters.impossible()
                        ? Listing.nothing(view)
                        : filters.countingEnded(
                                listing.page(view, viewer, asked.page(), asked.size(), SeedRecords::shown),
                                Listing.of(RecordType.SEED).matching(asked.text()),
                                view,
                                SeedState.EXPIRED.code()));
    }
}
