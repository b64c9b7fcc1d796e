package jp.musubi.query.reading;

import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.party.Role;
import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingEvent;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.query.reading.find.FindReadingsSlice;
import jp.musubi.query.reading.findreaders.FindReadersSlice;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;

/** What is registered of readings. Auditors find them; whose record it is asks by the record. */
public final class ReadingRecords {
    public static final RecordKind<ReadingEntry> KIND = RecordKind.of(
                    RecordType.READING, ReadingEntry.class, ReadingRecords::document)
            .folds(ReadingEvent.class, ReadingRecords::on)
            .tells(entry -> List.of(Noted.of(entry.view())), Noted.class)
            .asked(FindReadingsSlice::register)
            .asked(FindReadersSlice::register);

    private ReadingRecords() {}

    /** What history tells of a reading. */
    record Noted(String record, String reader, Role role, java.time.LocalDate day) {
        private static Noted of(ReadingView view) {
            return new Noted(view.record().toString(), view.reader().value(), view.role(), view.day());
        }
    }

    /** As auditors see it. */
    public static ReadingView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }

    private static List<Change> on(ReadingEvent event, Occurrence at, Known known) {
        ReadingView view = switch (event) {
            case LimitedPartRead e ->
                new ReadingView(e.readingId(), e.record(), e.reader(), e.role(), e.day(), at.time(), at.position());
        };
        return List.of(new Change.Put(new ReadingEntry(view)));
    }

    private static RecordDocument document(ReadingEntry entry, long from) {
        ReadingView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, Facet.ACTIVE)
                .put(Facet.ABOUT, view.record())
                .put(Facet.BY, view.reader())
                .put(Facet.ROLE, view.role());
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.first())
                .put(Numbers.CHANGED, view.first())
                .put(Numbers.POSITION, view.position());
        return Entries.whole(entry, from, Set.of(Viewer.token(Role.AUDITOR)), new Fields(), facets, numbers);
    }
}
