package jp.musubi.query.party.findorganizations;

import jp.musubi.language.RecordType;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.party.OrganizationRecords;
import jp.musubi.query.party.OrganizationView;

/** Answers {@link FindOrganizations}. */
public final class FindOrganizationsSlice {
    private FindOrganizationsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindOrganizations.class, question -> answer(question, sources));
    }

    static Page<OrganizationView> answer(FindOrganizations asked, Sources sources) {
        Listing listing = Listing.of(RecordType.ORGANIZATION).matching(asked.text());
        return sources.at(
                null,
                view -> listing.page(view, asked.viewer(), asked.page(), asked.size(), OrganizationRecords::shown));
    }
}
