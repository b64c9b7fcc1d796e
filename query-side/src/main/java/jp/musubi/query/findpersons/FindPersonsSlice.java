package jp.musubi.query.findpersons;

import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.projection.Facet;
import jp.musubi.query.view.PersonView;

/** Answers {@link FindPersons}: erased persons are left out. */
public final class FindPersonsSlice {
    private FindPersonsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindPersons.class, question -> answer(question, sources));
    }

    static Page<PersonView> answer(FindPersons asked, Sources sources) {
        Listing listing = Listing.of(RecordType.PERSON)
                .bearing(Facet.STATE, Set.of("active"))
                .matching(asked.text());
        return sources.at(null, view -> listing.page(view, asked.viewer(), asked.page(), asked.size(), Shown::person));
    }
}
