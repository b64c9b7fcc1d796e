package jp.musubi.query.kit.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.RecordType;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.OwnerChanged;
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
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.query.party.PersonRecords;
import jp.musubi.query.party.PersonView;
import jp.musubi.search.document.Viewer;
import org.jspecify.annotations.Nullable;

/** Reads the events of one record for one sort of reader: who is told which of them, and what of each. */
final class HistoryReader {
    private final boolean overall;
    private final Sources sources;
    private final List<Read> own;
    private final List<Read> beside;
    private final Erasures erasures;
    private final Differences differences;
    private final Map<String, Optional<String>> names = new HashMap<>();
    /** Of the need, once its registration has been read. */
    private @Nullable PersonId owner;

    private record Read(StoredEvent stored, Occurrence at) {}

    HistoryReader(RecordRef record, boolean overall, Sources sources) {
        this.overall = overall;
        this.sources = sources;
        this.own = read(Criteria.tagged(new Tag(record.type().code(), record.id())));
        List<Occurrence> history = own.stream().map(Read::at).toList();
        // Whoever is told of no pairing needs not know what ended them.
        this.beside = overall ? read(PairingSides.of(record, history)) : List.of();
        this.erasures = new Erasures(record, history, sources.index());
        this.differences = new Differences(sources.kinds(), sources.index());
    }

    private List<Read> read(Criteria criteria) {
        List<Read> events = new ArrayList<>();
        try (EventCursor cursor = sources.log().source(criteria, 0)) {
            cursor.forEachRemaining(stored -> events.add(new Read(stored, Projection.open(sources.codec(), stored))));
        }
        return events;
    }

    /** The entries for this reader. @param last log position to end with */
    List<HistoryEntry> entries(long last) {
        List<HistoryEntry> entries = new ArrayList<>();
        Iterator<Read> others = beside.iterator();
        Read other = next(others);
        for (Read event : own) {
            if (event.stored().position() > last) {
                break;
            }
            for (; other != null && other.stored().position() < event.stored().position(); other = next(others)) {
                differences.passOver(other.at());
            }
            told(event.stored(), forReader(event.at())).ifPresent(entries::add);
        }
        return List.copyOf(entries);
    }

    private static @Nullable Read next(Iterator<Read> events) {
        return events.hasNext() ? events.next() : null;
    }

    private Occurrence forReader(Occurrence at) {
        return overall ? at : at.with((Event) Internals.without((Record) at.event()));
    }

    /** The entry for an event; empty when it is not for this reader. */
    private Optional<HistoryEntry> told(StoredEvent stored, Occurrence at) {
        Event event = at.event();
        if (event instanceof NeedRegistered registered) {
            owner = registered.owner();
        }
        if (event instanceof OwnerChanged changed) {
            owner = changed.owner();
        }
        List<FieldPaths.Change> readable = differences.of(at);
        if (!overall && !ownersBusiness(event)) {
            return Optional.empty();
        }
        boolean gone = erasures.took(event);
        String actor = at.metadata().actor();
        if (!overall && event instanceof NeedRevised revised && noteOfTheOffice(revised, readable, gone, actor)) {
            return Optional.empty();
        }
        return Optional.of(new HistoryEntry(
                event.subject(),
                stored.position(),
                stored.commit(),
                stored.time(),
                event.getClass().getSimpleName(),
                stored.version(),
                actor,
                name(actor),
                at.metadata().onBehalfOf(),
                gone && !(event instanceof ErasureEvent) ? null : Words.of(event),
                gone ? List.of() : readable,
                gone || at.erased(),
                HexFormat.of().formatHex(stored.leafHash())));
    }

    /**
     * A revision that changes nothing for its owner is a note of the office. Of what has been erased only that is certain to
     * be none which the owner made, which changed what is matched, or which changed what was never sealed.
     */
    private boolean noteOfTheOffice(
            NeedRevised revised, List<FieldPaths.Change> readable, boolean gone, @Nullable String actor) {
        boolean certain =
                gone && (revised.substantive() || owner != null && owner.value().equals(actor));
        return readable.isEmpty() && !certain;
    }

    private static boolean ownersBusiness(Event event) {
        return event instanceof SeedEvent
                || event instanceof NeedEvent && !(event instanceof NeedMatched)
                || event instanceof CustodyEvent
                || event instanceof GlossaryEvent
                || event instanceof ErasureEvent;
    }

    private @Nullable String name(@Nullable String actor) {
        return actor == null ? null : names.computeIfAbsent(actor, this::lookUp).orElse(null);
    }

    private Optional<String> lookUp(String actor) {
        RecordRef person = new RecordRef(RecordType.PERSON, actor);
        return sources.index()
                .read(view -> view.get(person, Viewer.system()))
                .map(PersonRecords::shown)
                .map(PersonView::name);
    }
}
