package jp.musubi.query.audit.readevents;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.Opened;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.projection.Entries;

/** Answers {@link ReadAuditEvents}, from the log itself; at most 1,000 events at once. */
public final class AuditEventsSlice {
    private static final int MOST = 1_000;

    private AuditEventsSlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadAuditEvents.class, question -> answer(question, sources));
    }

    static List<AuditEvent> answer(ReadAuditEvents asked, Sources sources) {
        if (!asked.viewer().seesAll() && !asked.viewer().has(Role.AUDITOR)) {
            return List.of();
        }
        int limit = Math.clamp(asked.limit(), 1, MOST);
        long after = Math.max(asked.after(), 0);
        List<StoredEvent> events = asked.tag() == null && asked.type() == null
                ? sources.log().read(after, limit)
                : matching(criteria(asked), after, limit, sources);
        return events.stream().map(event -> opened(event, sources.codec())).toList();
    }

    private static Criteria criteria(ReadAuditEvents asked) {
        RecordRef record = asked.tag();
        Set<Tag> tags = record == null ? Set.of() : Set.of(new Tag(record.type().code(), record.id()));
        Set<String> names = asked.type() == null ? Set.of() : Set.of(EventTypes.nameOf(asked.type()));
        return new Criteria(List.of(new Criteria.Item(tags, names)));
    }

    private static List<StoredEvent> matching(Criteria criteria, long after, int limit, Sources sources) {
        List<StoredEvent> events = new ArrayList<>();
        try (EventCursor cursor = sources.log().source(criteria, after)) {
            while (events.size() < limit && cursor.hasNext()) {
                events.add(cursor.next());
            }
        }
        return events;
    }

    private static AuditEvent opened(StoredEvent stored, EventCodec codec) {
        Opened opened = codec.read(stored.name(), stored.version(), stored.payload());
        return new AuditEvent(
                stored.position(),
                stored.commit(),
                stored.id(),
                opened.event().getClass().getSimpleName(),
                stored.version(),
                stored.time(),
                stored.tags().stream().map(Tag::toString).toList(),
                MetadataCodec.read(stored.metadata()),
                Entries.tree(opened.event()),
                opened.erased(),
                HexFormat.of().formatHex(stored.leafHash()));
    }
}
