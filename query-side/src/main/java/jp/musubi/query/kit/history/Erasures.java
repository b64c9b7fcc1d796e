package jp.musubi.query.kit.history;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.contact.ContactRecords;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.pairing.PairingRecords;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.SearchIndex;

/** Of which events of a record only that they happened may still be told. */
final class Erasures {
    private final SearchIndex index;
    private final Set<RecordRef> erased;
    private final boolean all;

    Erasures(RecordRef record, List<Occurrence> events, SearchIndex index) {
        this.index = index;
        this.erased = events.stream()
                .map(Occurrence::event)
                .filter(ErasureEvent.class::isInstance)
                .map(Event::subject)
                .collect(Collectors.toSet());
        this.all = erased.contains(record) || lostASide(record);
    }

    /** Whether what the event said is gone. */
    boolean took(Event event) {
        return all || erased.contains(event.subject()) || erasedContact(event);
    }

    /** A pairing is erased with its need or its seed, whose erasure does not bear the pairing's tag. */
    private boolean lostASide(RecordRef record) {
        return record.type() == RecordType.PAIRING
                && index.read(view -> view.get(record, Viewer.system()))
                        .filter(stored -> PairingRecords.shown(stored).state().erased())
                        .isPresent();
    }

    /** A contact's own erasure does not bear the tags of what the contact is about. */
    private boolean erasedContact(Event event) {
        return (event instanceof ContactNoted || event instanceof PromiseEvent)
                && index.read(view -> view.get(event.subject(), Viewer.system()))
                        .filter(stored -> ContactRecords.shown(stored).erased())
                        .isPresent();
    }
}
