package jp.musubi.query.consultation;

import java.util.List;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.consultation.ConsultationState;
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

/** Consultations. Coordinators and auditors alone know of them; no word of theirs is searched for. */
final class ConsultationProjection {
    private ConsultationProjection() {}

    static List<Change> on(ConsultationEvent event, Occurrence at, Known known) {
        ConsultationView next = switch (event) {
            case ConsultationLeft e -> left(e, at);
            case ConsultationBecameNeed e -> became(e, before(e, known), at);
            case ConsultationClosed e -> closed(e, before(e, known), at);
        };
        return List.of(new Change.Put(new ConsultationEntry(next)));
    }

    private static ConsultationView before(ConsultationEvent event, Known known) {
        return known.require(event.consultationId().ref(), ConsultationEntry.class)
                .view();
    }

    private static ConsultationView left(ConsultationLeft e, Occurrence at) {
        ConsultationState state = ConsultationState.WAY.leadsTo(ConsultationLeft.class);
        return new ConsultationView(
                e.consultationId(), state, e.content(), null, null, null, at.time(), at.time(), at.position());
    }

    private static ConsultationView became(ConsultationBecameNeed e, ConsultationView v, Occurrence at) {
        ConsultationState state = ConsultationState.WAY.after(v.state(), e);
        return new ConsultationView(
                v.id(), state, v.content(), e.needId(), null, null, v.left(), at.time(), at.position());
    }

    private static ConsultationView closed(ConsultationClosed e, ConsultationView v, Occurrence at) {
        ConsultationState state = ConsultationState.WAY.after(v.state(), e);
        return new ConsultationView(
                v.id(), state, v.content(), null, e.reason(), e.note(), v.left(), at.time(), at.position());
    }

    /** An erased one says nothing but what became of it. */
    static List<Change> erased(ConsultationEntry was, Occurrence at, Known known) {
        ConsultationView v = was.view();
        return List.of(new Change.Erase(new ConsultationEntry(new ConsultationView(
                v.id(),
                ConsultationState.ERASED,
                ConsultationContent.erased(),
                v.needId(),
                v.closeReason(),
                null,
                v.left(),
                at.time(),
                at.position()))));
    }

    static RecordDocument document(ConsultationEntry entry, long from) {
        ConsultationView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.NEED, view.needId())
                .put(Facet.REASON, view.closeReason());
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.left())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.position());
        return Entries.whole(entry, from, Access.insiders(), new Fields(), facets, numbers);
    }
}
