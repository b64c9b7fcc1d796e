package jp.musubi.query.party.readorganization;

import java.util.Optional;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.search.document.Viewer;

/**
 * Reads an organization; empty when it does not exist for this viewer.
 *
 * @param at log position, or null for now
 */
public record ReadOrganization(Viewer viewer, OrganizationId id, Long at)
        implements Question<Optional<OrganizationView>> {}
