package jp.musubi.query.matching;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
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

/** Jobs that match all open needs again. */
public final class RematchProjection {
    private RematchProjection() {}

    public static List<Change> on(RematchEvent event, Occurrence at, Known known) {
        return switch (event) {
            case RematchRequested e -> requested(e, at, known);
            case RematchPaused e -> List.of(put(after(e, null, at, known)));
            case RematchResumed e -> List.of(put(after(e, null, at, known)));
            case RematchCompleted e -> {
                var outcome = new RematchView.Outcome(e.needs(), e.matched(), e.proposed(), e.displaced());
                yield List.of(put(after(e, outcome, at, known)));
            }
        };
    }

    private static List<Change> requested(RematchRequested e, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        if (e.replaces() != null) {
            RematchView replaced =
                    known.require(e.replaces().ref(), RematchEntry.class).view();
            changes.add(put(moved(replaced, RematchState.WAY.afterOther(replaced.state(), e), null, at)));
        }
        changes.add(put(new RematchView(
                e.rematchId(),
                RematchState.WAY.after(null, e),
                e.reason(),
                at.metadata().actor(),
                at.time(),
                at.position(),
                at.time(),
                at.position(),
                null)));
        return changes;
    }

    private static RematchView after(RematchEvent event, RematchView.Outcome outcome, Occurrence at, Known known) {
        RematchView job =
                known.require(event.rematchId().ref(), RematchEntry.class).view();
        return moved(job, RematchState.WAY.after(job.state(), event), outcome, at);
    }

    private static RematchView moved(RematchView v, RematchState state, RematchView.Outcome outcome, Occurrence at) {
        return new RematchView(
                v.id(),
                state,
                v.reason(),
                v.requestedBy(),
                v.requested(),
                v.requestedPosition(),
                at.time(),
                at.position(),
                outcome);
    }

    private static Change put(RematchView view) {
        return new Change.Put(new RematchEntry(view));
    }

    public static RecordDocument document(RematchEntry entry, long from) {
        RematchView view = entry.view();
        Facets facets = new Facets().put(Facet.STATE, view.state()).put(Facet.REASON, view.reason());
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.requested())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.requestedPosition());
        return Entries.whole(entry, from, Access.operation(), new Fields(), facets, numbers);
    }
}
