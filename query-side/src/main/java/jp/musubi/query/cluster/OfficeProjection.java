package jp.musubi.query.cluster;

import java.util.List;
import jp.musubi.language.cluster.ClusterEvent;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
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

/** How the office is reached. */
final class OfficeProjection {
    private OfficeProjection() {}

    static List<Change> on(ClusterEvent event, Occurrence at, Known known) {
        return switch (event) {
            case ClusterFounded e -> List.of();
            case SecondFactorRuleSet e -> List.of();
            case ConfirmationRuleSet e -> List.of();
            case CoordinatorSightSet e -> List.of();
            case OfficeDescribed e ->
                List.of(new Change.Put(new OfficeEntry(
                        new OfficeView(e.name(), e.address(), e.hours(), e.telephone(), at.position()))));
        };
    }

    static RecordDocument document(OfficeEntry entry, long from) {
        Facets facets = new Facets().put(Facet.STATE, Facet.ACTIVE);
        Numbers numbers = new Numbers().put(Numbers.POSITION, entry.view().position());
        return Entries.whole(entry, from, Access.everybody(), new Fields(), facets, numbers);
    }
}
