package jp.musubi.query.audit.readevents;

import java.util.List;
import java.util.Optional;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Events as stored, opened as far as their keys exist. Auditors only; others get an empty list.
 *
 * @param tag null for the whole log
 * @param type null for events of all types
 * @param after log position after which to begin
 */
public record ReadAuditEvents(Viewer viewer, RecordRef tag, Class<? extends Event> type, long after, int limit)
        implements Question<List<AuditEvent>> {

    /** Events of all types. */
    public ReadAuditEvents(Viewer viewer, RecordRef tag, long after, int limit) {
        this(viewer, tag, null, after, limit);
    }

    /** The type that answers call so, for example {@code SeedRegistered}; empty when there is none. */
    public static Optional<Class<? extends Event>> type(String name) {
        return EventTypes.all().stream()
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst();
    }
}
