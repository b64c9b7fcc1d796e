package jp.musubi.query.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.matching.MatcherEvent;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.search.document.RecordDocument;

/** Matchers that were trained from decisions: at most one is in force. */
public final class MatcherProjection {
    private MatcherProjection() {}

    public static List<Change> on(MatcherEvent event, Occurrence at, Known known) {
        return switch (event) {
            case MatcherTrained e -> trained(e, at, known);
            case MatcherReset e -> List.of(ended(e.matcherId(), MatcherState.RESET, e.reason(), at, known));
        };
    }

    private static List<Change> trained(MatcherTrained e, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        if (e.replaces() != null) {
            changes.add(ended(e.replaces(), MatcherState.REPLACED, null, at, known));
        }
        changes.add(new Change.Put(new MatcherEntry(new MatcherView(
                e.matcherId(),
                MatcherState.IN_FORCE,
                e.trained(),
                at.metadata().actor(),
                e.reason(),
                at.time(),
                at.position(),
                null,
                0,
                null))));
        return changes;
    }

    private static Change ended(MatcherId id, MatcherState state, String reason, Occurrence at, Known known) {
        MatcherView v = known.require(id.ref(), MatcherEntry.class).view();
        return new Change.Put(new MatcherEntry(new MatcherView(
                v.id(),
                state,
                v.trained(),
                v.trainedBy(),
                v.reason(),
                v.since(),
                v.position(),
                at.time(),
                at.position(),
                reason)));
    }

    public static RecordDocument document(MatcherEntry entry, long from) {
        MatcherView view = entry.view();
        Set<String> readers = Access.operation();
        boolean inForce = view.state() == MatcherState.IN_FORCE;
        return new RecordDocument(
                entry.ref(),
                from,
                inForce ? 1 : 2,
                readers,
                readers,
                Map.of(),
                Map.of(),
                new Facets().put(Facet.STATE, view.state()).map(),
                new Numbers()
                        .put(Numbers.REGISTERED, view.since())
                        .put(Numbers.CHANGED, inForce ? view.since() : view.ended())
                        .put(Numbers.POSITION, view.position())
                        .map(),
                null,
                null,
                inForce ? view.trained().recipe() : null,
                Entries.write(entry));
    }
}
