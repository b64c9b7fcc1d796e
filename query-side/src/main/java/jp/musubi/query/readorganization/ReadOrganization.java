package jp.musubi.query.readorganization;

import java.util.Optional;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.query.Question;
import jp.musubi.query.view.OrganizationView;
import jp.musubi.search.document.Viewer;

/**
 * Reads an organization; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadOrganization(Viewer viewer, OrganizationId id, Long at)
        implements Question<Optional<OrganizationView>> {}
