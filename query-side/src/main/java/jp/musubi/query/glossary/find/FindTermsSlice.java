package jp.musubi.query.glossary.find;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.State;
import jp.musubi.query.glossary.TermRecords;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Filters;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.listing.Sorts;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.search.document.Viewer;

/** Answers {@link FindTerms}. */
public final class FindTermsSlice {
    private static final Set<String> FILTERS = Set.of(Facet.STATE, Facet.FIELD, Facet.SOURCE);
    private static final Set<String> STATES = TermState.WAY.codes(State::listed);

    private FindTermsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindTerms.class, question -> answer(question, sources));
    }

    static Page<TermView> answer(FindTerms asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Filters filters = new Filters(viewer, asked.filters(), FILTERS, STATES);
        Listing listing = filters.on(Listing.of(RecordType.TERM))
                .matching(asked.text())
                .counting(Facet.STATE, Facet.FIELD, Facet.SOURCE);
        Sorts.on(listing, asked.sort(), Map.of());
        return sources.at(
                asked.at(),
                view -> filters.impossible()
                        ? Listing.nothing(view)
                        : listing.page(view, viewer, asked.page(), asked.size(), TermRecords::shown));
    }
}
