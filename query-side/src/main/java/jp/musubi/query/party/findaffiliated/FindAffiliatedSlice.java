package jp.musubi.query.party.findaffiliated;

import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.listing.Listing;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;

/** Answers {@link FindAffiliated}. */
public final class FindAffiliatedSlice {
    private FindAffiliatedSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(FindAffiliated.class, question -> answer(question, sources));
    }

    static Page<PersonView> answer(FindAffiliated asked, Sources sources) {
        Set<String> ids =
                asked.organizations().stream().map(OrganizationId::value).collect(Collectors.toSet());
        Listing listing = Listing.of(RecordType.PERSON)
                .bearing(Facet.STATE, Set.of(Facet.ACTIVE))
                .bearing(Facet.ORGANIZATION, ids);
        return sources.at(
                null,
                view -> ids.isEmpty()
                        ? Listing.nothing(view)
                        : listing.page(view, asked.viewer(), asked.page(), asked.size(), PersonRecords::shown));
    }
}
