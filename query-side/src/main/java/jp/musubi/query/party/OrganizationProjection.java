package jp.musubi.query.party;

import java.util.List;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.search.document.RecordDocument;

/** Organizations. */
final class OrganizationProjection {
    private OrganizationProjection() {}

    static List<Change> on(OrganizationRegistered e, Occurrence at, Known known) {
        return List.of(new Change.Put(new OrganizationEntry(
                new OrganizationView(e.organizationId(), e.name(), e.kind(), e.region(), at.position()))));
    }

    static RecordDocument document(OrganizationEntry entry, long from) {
        OrganizationView view = entry.view();
        Facets facets = new Facets().put(Facet.STATE, Facet.ACTIVE).put(Facet.KIND, view.kind());
        Fields texts = new Fields().put("name", view.name()).put("region", view.region());
        Numbers numbers = new Numbers().put(Numbers.POSITION, view.position());
        return Entries.whole(entry, from, Access.members(), texts, facets, numbers);
    }
}
