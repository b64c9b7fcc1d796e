package jp.musubi.query.kit.history;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Registry;
import jp.musubi.query.kit.Sources;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.search.document.StoredRecord;

/**
 * Answers {@link ReadHistory}, from the log itself. Coordinators and auditors see everything that bears the
 * record's tag; the owner and the intermediary of a seed or need see its own events, without matching, pairings
 * and contacts; administrators see those of the glossary.
 */
public final class HistorySlice {
    private HistorySlice() {}

    public static void register(Registry registry, Sources sources) {
        registry.answer(ReadHistory.class, question -> answer(question, sources));
    }

    static List<HistoryEntry> answer(ReadHistory asked, Sources sources) {
        boolean overall = Viewers.overall(asked.viewer());
        if (!overall && !ownRecord(asked, sources) && !ownGlossary(asked)) {
            return List.of();
        }
        List<StoredEvent> events = events(asked.record(), sources);
        Teller teller = new Teller(asked.record(), events, overall, sources);
        long last = asked.at() == null ? Long.MAX_VALUE : asked.at();
        return events.stream()
                .filter(event -> event.position() <= last)
                .flatMap(event -> teller.tell(event).stream())
                .toList();
    }

    private static boolean ownRecord(ReadHistory asked, Sources sources) {
        RecordType type = asked.record().type();
        return (type == RecordType.SEED || type == RecordType.NEED)
                && sources.index()
                        .read(view -> view.get(asked.record(), asked.viewer()))
                        .filter(StoredRecord::insider)
                        .isPresent();
    }

    /** Administrators change the glossary too. */
    private static boolean ownGlossary(ReadHistory asked) {
        return asked.record().type() == RecordType.TERM && asked.viewer().has(Role.ADMINISTRATOR);
    }

    private static List<StoredEvent> events(RecordRef record, Sources sources) {
        Criteria tagged = Criteria.tagged(new Tag(record.type().code(), record.id()));
        List<StoredEvent> events = new ArrayList<>();
        try (EventCursor cursor = sources.log().source(tagged, 0)) {
            cursor.forEachRemaining(events::add);
        }
        return events;
    }
}
