package jp.musubi.query.party.findpersons;

import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;

/** Answers {@link FindPersons}: erased persons are left out. */
public final class FindPersonsSlice {
    private FindPersonsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindPersons.class, question -> answer(question, sources));
    }

    static Page<PersonView> answer(FindPersons asked, Sources sources) {
        Listing listing = Listing.of(RecordType.PERSON)
                .bearing(
                        Facet.STATE,
                        asked.past() ? Set.of(Facet.ACTIVE, Facet.LEFT, Facet.MERGED) : Set.of(Facet.ACTIVE))
                .matching(asked.text());
        return sources.at(
                null, view -> listing.page(view, asked.viewer(), asked.page(), asked.size(), PersonRecords::shown));
    }
}
