package jp.musubi.query.contact.find;

import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.query.contact.ContactRecords;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.search.document.Viewer;

/** Answers {@link FindContacts}. */
public final class FindContactsSlice {
    private static final int MOST = 1_000;

    private FindContactsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindContacts.class, question -> answer(question, sources));
    }

    static List<ContactView> answer(FindContacts asked, Sources sources) {
        Viewer viewer = Viewers.at(asked.viewer(), asked.at());
        Listing listing = Listing.of(RecordType.CONTACT)
                .bearing(Facet.ABOUT, Set.of(asked.about().toString()));
        if (!Viewers.overall(viewer)) {
            Set<String> persons = Viewers.persons(viewer);
            if (persons.isEmpty()) {
                return List.of();
            }
            listing.bearing(Facet.NOTED_BY, persons);
        }
        return sources.at(
                asked.at(),
                view -> listing.first(view, viewer, MOST).stream()
                        .flatMap(stored -> ContactRecords.shown(stored, viewer).stream())
                        .toList());
    }
}
