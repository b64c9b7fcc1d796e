package jp.musubi.query.findterms;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.kit.State;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.listing.Filters;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.listing.Sorts;
import jp.musubi.query.projection.Facet;
import jp.musubi.query.view.TermView;
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
                        : listing.page(view, viewer, asked.page(), asked.size(), Shown::term));
    }
}
