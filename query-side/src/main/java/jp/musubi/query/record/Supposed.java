package jp.musubi.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;

/** What a record would be after events that nobody has stored, by the very folds that follow the log. */
public final class Supposed {
    private Supposed() {}

    /**
     * The entry after an event.
     *
     * @param was null when the event begins the record
     * @param time when it would be stored, or null when nobody can say
     */
    public static <E extends Entry, V extends Event> E after(
            E was, V event, Instant time, Class<E> type, RecordKind.Folding<V> fold) {
        Occurrence at = new Occurrence(event, EventMetadata.of(Map.of()), 0, time, false);
        return fold.on(event, at, new Alone(was)).stream()
                .filter(Change.Put.class::isInstance)
                .map(change -> ((Change.Put) change).entry())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    /**
     * What a reader finds of an entry, as far as whoever asks may see it.
     *
     * @param asker sees no more of the record through another's eyes than by themselves
     */
    public static <E extends Entry> Optional<StoredRecord> seen(
            RecordKind.Document<E> document, E entry, Viewer reader, Viewer asker) {
        return document.of(entry, 0).seenBy(reader).map(stored -> narrowed(stored, Viewers.overall(asker)));
    }

    private static StoredRecord narrowed(StoredRecord stored, boolean office) {
        return new StoredRecord(
                stored.record(),
                stored.from(),
                stored.to(),
                stored.revision(),
                stored.insider(),
                stored.office() && office,
                stored.score(),
                stored.state());
    }

    /** Nothing but one record: what follows for others is not asked. */
    private record Alone(Entry entry) implements Known {
        @Override
        public Optional<Entry> find(RecordRef ref) {
            return Optional.ofNullable(entry).filter(one -> one.ref().equals(ref));
        }

        @Override
        public List<Entry> bearing(RecordType type, String facet, String value) {
            return List.of();
        }
    }
}
