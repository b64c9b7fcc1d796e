package jp.musubi.query.party.findorganizations;

import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.search.document.Viewer;

/**
 * Lists organizations, without those that are others now, which are found by the names of these. Members only.
 *
 * @param text a name now or before, an alias, a reading or a 法人番号, as people write them; blank for all
 * @param page from 1
 */
public record FindOrganizations(Viewer viewer, String text, int page, int size)
        implements Question<Page<OrganizationView>> {}
