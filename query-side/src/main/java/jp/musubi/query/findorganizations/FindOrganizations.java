package jp.musubi.query.findorganizations;

import jp.musubi.query.Page;
import jp.musubi.query.Question;
import jp.musubi.query.view.OrganizationView;
import jp.musubi.search.document.Viewer;

/**
 * Lists organizations. Members only.
 *
 * @param page from 1
 */
public record FindOrganizations(Viewer viewer, String text, int page, int size)
        implements Question<Page<OrganizationView>> {}
