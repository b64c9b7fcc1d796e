package jp.musubi.query.findorganizations;

import jp.musubi.language.RecordType;
import jp.musubi.query.Page;
import jp.musubi.query.Registry;
import jp.musubi.query.Sources;
import jp.musubi.query.disclosure.Shown;
import jp.musubi.query.listing.Listing;
import jp.musubi.query.view.OrganizationView;

/** Answers {@link FindOrganizations}. */
public final class FindOrganizationsSlice {
    private FindOrganizationsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindOrganizations.class, question -> answer(question, sources));
    }

    static Page<OrganizationView> answer(FindOrganizations asked, Sources sources) {
        Listing listing = Listing.of(RecordType.ORGANIZATION).matching(asked.text());
        return sources.at(
                null, view -> listing.page(view, asked.viewer(), asked.page(), asked.size(), Shown::organization));
    }
}
