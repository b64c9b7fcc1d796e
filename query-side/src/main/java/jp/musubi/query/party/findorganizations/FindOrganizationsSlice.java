package jp.musubi.query.party.findorganizations;

import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.party.OrganizationRecords;
import jp.musubi.query.party.OrganizationView;

/** Answers {@link FindOrganizations}. */
public final class FindOrganizationsSlice {
    private FindOrganizationsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindOrganizations.class, question -> answer(question, sources));
    }

    static Page<OrganizationView> answer(FindOrganizations asked, Sources sources) {
        Listing all = Listing.of(RecordType.ORGANIZATION).bearing(Facet.STATE, Set.of(Facet.ACTIVE));
        Listing listing = CorporateNumber.of(asked.text())
                .map(number -> all.bearing(Facet.CORPORATE_NUMBER, Set.of(number.value())))
                .orElseGet(() -> all.matching(OrganizationNames.sought(asked.text())));
        return sources.at(
                null,
                view -> listing.page(view, asked.viewer(), asked.page(), asked.size(), OrganizationRecords::shown));
    }
}
