package jp.musubi.query.party.findaffiliated;

import java.util.Set;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;

/**
 * The persons that belong to one of some organizations, of those of whom the viewer may know: coordinators, auditors and
 * administrators of all, nobody else of anybody.
 *
 * @param page from 1
 */
public record FindAffiliated(Viewer viewer, Set<OrganizationId> organizations, int page, int size)
        implements Question<Page<PersonView>> {
    public FindAffiliated {
        organizations = Set.copyOf(organizations);
    }
}
