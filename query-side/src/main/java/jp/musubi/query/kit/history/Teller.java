package jp.musubi.query.kit.history;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Shown;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;

/** Tells the events of one record, in log order, as what each changed. Keeps how far the record has come. */
final class Teller {
    private final boolean overall;
    private final Sources sources;
    private final Map<RecordRef, Map<String, String>> fields = new HashMap<>();
    private final Map<String, Optional<String>> names = new HashMap<>();
    private final Set<RecordRef> erased;
    private final boolean allErased;
    /** Of the need, once its registration has been told. */
    private String owner;

    Teller(RecordRef record, List<StoredEvent> events, boolean overall, Sources sources) {
        this.overall = overall;
        this.sources = sources;
        this.erased = events.stream()
                .map(stored -> Projection.open(sources.codec(), stored).event())
                .filter(ErasureEvent.class::isInstance)
                .map(Event::subject)
                .collect(Collectors.toSet());
        this.allErased = erased.contains(record) || lostASide(record);
    }

    /** A pairing is erased with its need or its seed, whose erasure does not bear the pairing's tag. */
    private boolean lostASide(RecordRef record) {
        return switch (record.type()) {
            case PAIRING ->
                sources.index()
                        .read(view -> view.get(record, Viewer.system()))
                        .filter(stored -> Shown.pairing(stored).state().erased())
                        .isPresent();
            case SEED, NEED, CONTACT, ORGANIZATION, PERSON, CLUSTER, TERM, REMATCH, MATCHER -> false;
        };
    }

    /** A contact's own erasure does not bear the tags of what the contact is about. */
    private boolean erasedContact(Event event) {
        return (event instanceof ContactNoted || event instanceof PromiseEvent)
                && sources.index()
                        .read(view -> view.get(event.subject(), Viewer.system()))
                        .filter(stored -> Shown.contact(stored).erased())
                        .isPresent();
    }

    /** The entry for an event; empty when it is not for this viewer. */
    Optional<HistoryEntry> tell(StoredEvent stored) {
        Occurrence occurrence = Projection.open(sources.codec(), stored);
        Event event = told(occurrence.event());
        if (event instanceof NeedRegistered registered) {
            owner = registered.owner() == null ? null : registered.owner().value();
        }
        if (!overall && !ownersBusiness(event)) {
            return Optional.empty();
        }
        boolean gone = allErased || erased.contains(event.subject()) || erasedContact(event);
        String actor = occurrence.metadata().actor();
        List<HistoryEntry.FieldChange> readable = changes(event);
        if (!overall && event instanceof NeedRevised revised && noteOfTheOffice(revised, readable, gone, actor)) {
            return Optional.empty();
        }
        List<HistoryEntry.FieldChange> changes = gone ? List.of() : readable;
        return Optional.of(new HistoryEntry(
                event.subject(),
                stored.position(),
                stored.commit(),
                stored.time(),
                event.getClass().getSimpleName(),
                stored.version(),
                actor,
                name(actor),
                occurrence.metadata().onBehalfOf(),
                gone && !(event instanceof ErasureEvent) ? null : Telling.why(event),
                changes,
                gone || occurrence.erased(),
                HexFormat.of().formatHex(stored.leafHash())));
    }

    private Event told(Event event) {
        return overall ? event : (Event) Internals.without((Record) event);
    }

    /**
     * A revision that changes nothing for its owner is a note of the office. Of what has been erased only that is certain to
     * be none which the owner made, which changed what is matched, or which changed what was never sealed.
     */
    private boolean noteOfTheOffice(
            NeedRevised revised, List<HistoryEntry.FieldChange> readable, boolean gone, String actor) {
        boolean certain = gone && (revised.substantive() || actor != null && actor.equals(owner));
        return readable.isEmpty() && !certain;
    }

    private static boolean ownersBusiness(Event event) {
        return event instanceof SeedEvent
                || event instanceof NeedEvent && !(event instanceof NeedMatched)
                || event instanceof GlossaryEvent
                || event instanceof ErasureEvent;
    }

    private List<HistoryEntry.FieldChange> changes(Event event) {
        if (event instanceof NeedMatched matched) {
            return Telling.found(matched);
        }
        Map<String, String> before = fields.getOrDefault(event.subject(), Map.of());
        Map<String, String> after = Telling.fields(event, before);
        fields.put(event.subject(), after);
        return FieldPaths.diff(before, after).stream()
                .map(change -> new HistoryEntry.FieldChange(change.path(), change.before(), change.after()))
                .toList();
    }

    private String name(String actor) {
        return actor == null ? null : names.computeIfAbsent(actor, this::lookUp).orElse(null);
    }

    private Optional<String> lookUp(String actor) {
        RecordRef person = new RecordRef(RecordType.PERSON, actor);
        return sources.index()
                .read(view -> view.get(person, Viewer.system()))
                .map(Shown::person)
                .map(PersonView::name);
    }
}
