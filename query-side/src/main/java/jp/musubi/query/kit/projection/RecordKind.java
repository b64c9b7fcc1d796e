package jp.musubi.query.kit.projection;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.musubi.language.RecordType;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;
import org.jspecify.annotations.Nullable;

/**
 * All that this side knows of one kind of record, in one place: how its events fold into its entry, which document the
 * entry gives, what an erasure leaves, and which questions are asked of it. Made once, when its class is loaded.
 *
 * @param <E> its entry
 */
public final class RecordKind<E extends Entry> {

    /** What follows from an event of a family. */
    @FunctionalInterface
    public interface Folding<F extends Event> {
        /** What follows. @param known every record as the events before have left it */
        List<Change> on(F event, Occurrence at, Known known);
    }

    /** The document of an entry: follows from the entry alone. */
    @FunctionalInterface
    public interface Document<E extends Entry> {
        /** The document that is valid from a log position. */
        RecordDocument of(E entry, long from);
    }

    private final RecordType type;
    private final Class<E> entry;
    private final ObjectReader reader;
    private final Document<E> document;
    private final Map<Class<? extends Event>, Folding<Event>> folds = new LinkedHashMap<>();
    private final List<BiConsumer<Registry, Sources>> questions = new ArrayList<>();
    private final List<Class<? extends Record>> tellsOf = new ArrayList<>();
    private final Map<Class<? extends Event>, Function<Event, Record>> says = new LinkedHashMap<>();
    private Function<Entry, List<Record>> told = one -> List.of();
    private Folding<CustodyEvent> custody = (event, at, known) -> {
        throw new IllegalStateException("nobody has " + event.record());
    };
    private Folding<Event> erased = (event, at, known) -> List.of();

    private RecordKind(RecordType type, Class<E> entry, Document<E> document) {
        this.type = type;
        this.entry = entry;
        this.reader = Entries.reader(entry);
        this.document = document;
    }

    /** Begins the registration of a kind. */
    public static <E extends Entry> RecordKind<E> of(RecordType type, Class<E> entry, Document<E> document) {
        return new RecordKind<>(type, entry, document);
    }

    /** Says what follows from the events of a family, or of one class. */
    @SuppressWarnings("unchecked")
    public <F extends Event> RecordKind<E> folds(Class<F> family, Folding<F> fold) {
        folds.put(family, (event, at, known) -> fold.on((F) event, at, known));
        return this;
    }

    /** Says what follows when somebody else has a record of it. */
    public RecordKind<E> custody(Folding<CustodyEvent> fold) {
        custody = fold;
        return this;
    }

    /** What of an entry stays once its record has been erased, as {@link Erasing} says it. */
    @FunctionalInterface
    public interface Erasing<E extends Entry> {
        /** What follows from the erasure of this record. */
        List<Change> of(E was, Occurrence at, Known known);
    }

    /** Says what an erasure of the record leaves; without it nothing of such a record can be erased. */
    public RecordKind<E> erases(Erasing<E> erasing) {
        erased = (event, at, known) -> known.find(event.subject())
                .map(was -> erasing.of(entry.cast(was), at, known))
                .orElse(List.of());
        return this;
    }

    /**
     * Says what history follows of a record: its content, and of its view what is no bookkeeping, in parts. Their components
     * are the fields that history tells of, by name, type and order.
     *
     * @param parts always as many as classes; null for a part that is not there
     */
    @SafeVarargs
    public final RecordKind<E> tells(Function<E, List<Record>> parts, Class<? extends Record>... classes) {
        told = one -> parts.apply(entry.cast(one));
        for (Class<? extends Record> one : classes) {
            tellsOf.add(one);
        }
        return this;
    }

    /** Says what an event tells that no view keeps, which therefore stands before nothing. */
    public <F extends Event, R extends Record> RecordKind<E> says(Class<F> event, Class<R> what, Function<F, R> said) {
        says.put(event, one -> said.apply(event.cast(one)));
        tellsOf.add(what);
        return this;
    }

    /** Adds a question that is asked of records of this kind. @param slice registers who answers it */
    public RecordKind<E> asked(BiConsumer<Registry, Sources> slice) {
        questions.add(slice);
        return this;
    }

    /** Which kind it is. */
    public RecordType type() {
        return type;
    }

    /** The entry of a stored revision. @throws IllegalStateException when its state is not one of this kind's */
    public E read(StoredRecord stored) {
        try {
            return entry.cast(reader.readValue(stored.state()));
        } catch (IOException e) {
            throw new IllegalStateException("unreadable state of " + stored.record(), e);
        }
    }

    /** The fields of a record in parts, see {@link #tells}. */
    public List<Record> told(Entry one) {
        return told.apply(one);
    }

    /** What an event says that no view keeps; null when there is no such thing. */
    public @Nullable Record said(Event event) {
        Function<Event, Record> said = says.get(event.getClass());
        return said == null ? null : said.apply(event);
    }

    /** The classes of the parts that history can tell of. */
    public List<Class<? extends Record>> tellsOf() {
        return List.copyOf(tellsOf);
    }

    RecordDocument document(Entry one, long from) {
        return document.of(entry.cast(one), from);
    }

    Map<Class<? extends Event>, Folding<Event>> folds() {
        return folds;
    }

    Folding<CustodyEvent> custody() {
        return custody;
    }

    Folding<Event> erased() {
        return erased;
    }

    /** Makes its questions known. */
    public void register(Registry registry, Sources sources) {
        questions.forEach(slice -> slice.accept(registry, sources));
    }
}
