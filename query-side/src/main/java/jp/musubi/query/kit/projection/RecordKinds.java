package jp.musubi.query.kit.projection;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;

/** Every kind of record together: what follows from any event, and how any entry is read and shown to the index. */
public final class RecordKinds {
    private final Map<RecordType, RecordKind<?>> kinds = new EnumMap<>(RecordType.class);
    private final Map<Class<? extends Event>, RecordKind.Folding<Event>> folds = new LinkedHashMap<>();

    /**
     * Registers kinds.
     *
     * @throws IllegalStateException when two are of one type, or fold the same event, or none folds an event
     */
    public RecordKinds(List<RecordKind<?>> registered) {
        for (RecordKind<?> kind : registered) {
            if (kinds.put(kind.type(), kind) != null) {
                throw new IllegalStateException("two kinds of " + kind.type());
            }
        }
        for (Class<? extends Event> event : EventTypes.all()) {
            folds.put(event, fold(event));
        }
    }

    private RecordKind.Folding<Event> fold(Class<? extends Event> event) {
        if (event == RecordErased.class) {
            return (erased, at, known) -> kind(erased.subject().type()).erased().on(erased, at, known);
        }
        if (CustodyEvent.class.isAssignableFrom(event)) {
            return (given, at, known) -> kind(given.subject().type()).custody().on((CustodyEvent) given, at, known);
        }
        List<RecordKind.Folding<Event>> found = kinds.values().stream()
                .flatMap(kind -> kind.folds().entrySet().stream())
                .filter(entry -> entry.getKey().isAssignableFrom(event))
                .map(Map.Entry::getValue)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " kinds fold " + event.getSimpleName());
        }
        return found.getFirst();
    }

    /** The kinds, in the order of the language. */
    public Iterable<RecordKind<?>> all() {
        return kinds.values();
    }

    /** The types that are registered. */
    public Set<RecordType> types() {
        return kinds.keySet();
    }

    /** The kind of that type. @throws IllegalStateException when none is registered */
    public RecordKind<?> kind(RecordType type) {
        RecordKind<?> kind = kinds.get(type);
        if (kind == null) {
            throw new IllegalStateException("no kind is registered for " + type);
        }
        return kind;
    }

    /** What follows from an event. @param known every record as the events before have left it */
    public List<Change> following(Occurrence at, Known known) {
        return Objects.requireNonNull(folds.get(at.event().getClass()), () -> "no kind takes " + at.event())
                .on(at.event(), at, known);
    }

    /** The entry of a stored revision of any kind. */
    public Entry read(StoredRecord stored) {
        return kind(stored.record().type()).read(stored);
    }

    /** The document of an entry that is valid from a position. */
    public RecordDocument document(Entry entry, long from) {
        return kind(entry.ref().type()).document(entry, from);
    }
}
