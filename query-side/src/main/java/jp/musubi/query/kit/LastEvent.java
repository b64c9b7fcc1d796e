package jp.musubi.query.kit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;

/** The last event of a class in the log itself: what was set for the whole cluster, of which there are few. */
public final class LastEvent {
    private LastEvent() {}

    /** The last of all of them; empty when there is none. */
    public static <E extends Event> Optional<E> of(EventLog log, EventCodec codec, Class<E> type) {
        return of(log, codec, new Criteria.Item(Set.of(), Set.of(EventTypes.nameOf(type))), type);
    }

    /** The last of those that match. @param item names events of that class alone */
    public static <E extends Event> Optional<E> of(EventLog log, EventCodec codec, Criteria.Item item, Class<E> type) {
        StoredEvent last = null;
        try (EventCursor cursor = log.source(new Criteria(List.of(item)), 0)) {
            while (cursor.hasNext()) {
                last = cursor.next();
            }
        }
        return Optional.ofNullable(last)
                .map(stored -> type.cast(codec.read(stored.name(), stored.version(), stored.payload())
                        .event()));
    }
}
